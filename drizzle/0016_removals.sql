CREATE TABLE "guild_removals" (
	"guild_id" bigint NOT NULL,
	"reason" text NOT NULL,
	"asked_at" timestamptz NOT NULL,
	"due_at" timestamptz NOT NULL,
	CONSTRAINT "guild_removals_guild_id_pk" PRIMARY KEY("guild_id"),
	CONSTRAINT "guild_removals_reason" CHECK ("guild_removals"."reason" in ('asked', 'left'))
);
--> statement-breakpoint
CREATE TABLE "guild_tombstones" (
	"guild_hash" "bytea" PRIMARY KEY NOT NULL,
	"erased_at" timestamptz NOT NULL
);
--> statement-breakpoint
CREATE INDEX "guild_removals_due" ON "guild_removals" USING btree ("due_at");--> statement-breakpoint
-- Written by hand, as in 0001: every policy asks for current_user too.
alter table guild_removals enable row level security, force row level security;
--> statement-breakpoint
grant select, insert, update, delete on guild_removals to ct_app;
--> statement-breakpoint
grant select, delete on guild_removals to ct_system;
--> statement-breakpoint
create policy guild on guild_removals to ct_app using (
  current_user = 'ct_app' and guild_id = nullif(current_setting('app.guild_id', true), '')::bigint);
--> statement-breakpoint
create policy worker on guild_removals to ct_system using (current_user = 'ct_system');
--> statement-breakpoint
-- Hashes and times: whoever destroys the keys of a guild puts one up, and nobody takes one down.
grant select, insert on guild_tombstones to ct_app;
--> statement-breakpoint
grant update (erased_at) on guild_tombstones to ct_app;
--> statement-breakpoint
-- No flow may delete from the log: only what clears away a guild whose keys are destroyed.
grant select (state) on guild_keys to ct_system;
--> statement-breakpoint
grant select (guild_id, position), delete on event_log to ct_system;
--> statement-breakpoint
create policy closing on event_log to ct_system using (current_user = 'ct_system' and exists (
  select from guild_keys k where k.guild_id = event_log.guild_id and k.state = 'closing'));
--> statement-breakpoint
-- `choresctl backup` reads every row, and opens none, without a superuser: pg_dump becomes this role.
do $$
declare
  by_set text := case when current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end;
  guild_table text;
begin
  if to_regrole('ct_backup') is null then
    begin
      create role ct_backup nologin;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  if not pg_has_role(current_user, 'ct_backup', by_set) then
    execute 'grant ct_backup to current_user';
  end if;
  for guild_table in
    select relname from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relrowsecurity
  loop
    execute format(
      'create policy backup on %I for select to ct_backup using (current_user = ''ct_backup'')', guild_table);
  end loop;
end $$;
--> statement-breakpoint
grant select on all tables in schema public to ct_backup;
--> statement-breakpoint
-- Also what later migrations make; their policies are for `choresctl backup` to add where one forgot.
alter default privileges in schema public grant select on tables to ct_backup;
