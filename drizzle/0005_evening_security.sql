-- Written by hand: what drizzle-kit cannot say. As in 0001, every policy asks for current_user too.
alter table boards enable row level security, force row level security;
--> statement-breakpoint
grant select, insert, update, delete on boards to ct_app;
--> statement-breakpoint
create policy guild on boards to ct_app using (
  current_user = 'ct_app' and guild_id = nullif(current_setting('app.guild_id', true), '')::bigint);
--> statement-breakpoint
-- Names and ids of commands are public: everybody reads them, only who registers them writes.
grant select on command_registry to ct_app;
--> statement-breakpoint
grant select, insert, update, delete on command_registry to ct_system;
