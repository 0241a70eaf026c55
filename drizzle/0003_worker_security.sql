-- Written by hand: what drizzle-kit cannot say. As in 0001, every policy asks for current_user too.
do $$
declare
  guild_table text;
begin
  foreach guild_table in array array['scheduled_jobs', 'guild_absences'] loop
    execute format('alter table %I enable row level security, force row level security', guild_table);
    execute format('grant select, insert, update, delete on %I to ct_app', guild_table);
    execute format(
      'create policy guild on %I to ct_app using (current_user = ''ct_app'' '
      'and guild_id = nullif(current_setting(''app.guild_id'', true), '''')::bigint)',
      guild_table);
    execute format('create policy worker on %I to ct_system using (current_user = ''ct_system'')', guild_table);
  end loop;
end $$;
--> statement-breakpoint
-- Relay and runner hand over, lease and settle the rows of all guilds. `payload` is not theirs to read.
grant select (effect_key, correlation_id, expires_at, state, relayed_until, leased_until, fence, attempts,
    first_tried_at, channel_id, message_id, last_error, settled_at),
  update (state, available_at, relayed_until, leased_until, fence, attempts, first_tried_at, channel_id,
    message_id, last_error, settled_at)
  on outbox to ct_system;
--> statement-breakpoint
grant select, update, delete on scheduled_jobs to ct_system;
--> statement-breakpoint
grant select, insert, update, delete on guild_absences to ct_system;
--> statement-breakpoint
grant select, insert, update on process_checkpoints to ct_system;
--> statement-breakpoint
-- Old arrivals are pruned; what they were answered stays unreadable.
grant select (guild_id, source, source_key, received_at), delete on inbox to ct_system;
--> statement-breakpoint
create policy worker on inbox to ct_system using (current_user = 'ct_system');
