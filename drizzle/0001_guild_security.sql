-- Written by hand: what drizzle-kit cannot say.
--
-- Roles without login: `inGuild` becomes ct_app, what concerns all guilds becomes ct_system. They belong
-- to the cluster, so several databases share them, and another one may be creating them right now. A login
-- that may not create roles is given them by its operator beforehand. A member inherits its roles' policies
-- (before PostgreSQL 16 always), so every policy also asks for current_user: only SET ROLE opens a row.
do $$
declare
  role_name text;
  by_set text := case when current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end;
begin
  foreach role_name in array array['ct_app', 'ct_system'] loop
    if to_regrole(role_name) is null then
      begin
        execute format('create role %I nologin', role_name);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
    if not pg_has_role(current_user, role_name, by_set) then
      execute format('grant %I to current_user', role_name);
    end if;
  end loop;
end $$;
--> statement-breakpoint
-- FORCE binds the owner too. Without a guild the setting is NULL, or '' once a transaction of this
-- connection has set it; both must match no row.
do $$
declare
  guild_table text;
begin
  foreach guild_table in array array[
    'guild_keys', 'event_heads', 'event_log', 'inbox', 'outbox',
    'guilds', 'members', 'user_guilds', 'areas', 'chores', 'occurrences', 'completions'
  ] loop
    execute format('alter table %I enable row level security, force row level security', guild_table);
    execute format('grant select, insert, update, delete on %I to ct_app', guild_table);
    execute format(
      'create policy guild on %I to ct_app using (current_user = ''ct_app'' '
      'and guild_id = nullif(current_setting(''app.guild_id'', true), '''')::bigint)',
      guild_table);
  end loop;
end $$;
--> statement-breakpoint
-- The log is append-only, whatever a flow tries; what was answered is answered.
revoke update, delete on event_log from ct_app;
--> statement-breakpoint
revoke update on inbox from ct_app;
--> statement-breakpoint
-- From outside any guild a person finds the guilds they take part in.
create policy own on user_guilds for select to ct_app
  using (current_user = 'ct_app' and user_id = nullif(current_setting('app.user_id', true), '')::bigint);
--> statement-breakpoint
-- The relay claims pointers of all guilds. No column that ct_system may read holds a text.
grant select (guild_id, id, kind, lane, subject_id, available_at, created_at), delete on outbox to ct_system;
--> statement-breakpoint
create policy relay on outbox to ct_system using (current_user = 'ct_system');
--> statement-breakpoint
-- Every start proves that its keys open what is there, and that the schema is one it knows.
grant select (guild_id, purpose, version, kek_id, wrapped) on guild_keys to ct_system;
--> statement-breakpoint
create policy start on guild_keys for select to ct_system using (current_user = 'ct_system');
--> statement-breakpoint
grant select, insert on key_checks to ct_system;
--> statement-breakpoint
grant select on schema_migrations, schema_compatibility to ct_system;
--> statement-breakpoint
insert into schema_compatibility (needs) values (1);
