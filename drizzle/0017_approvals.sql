CREATE TABLE "approvals" (
	"guild_id" bigint NOT NULL,
	"completion_id" uuid NOT NULL,
	"asks" text,
	"asked_at" timestamptz,
	"approved_by" bigint,
	"approved_at" timestamptz,
	"disputed_by" bigint,
	"disputed_at" timestamptz,
	"settled_by" bigint,
	"settled_at" timestamptz,
	"declined_by" bigint,
	"declined_at" timestamptz,
	"reason" "bytea",
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "approvals_guild_id_completion_id_pk" PRIMARY KEY("guild_id","completion_id"),
	CONSTRAINT "approvals_asks" CHECK ("approvals"."asks" in ('manager', 'member'))
);
--> statement-breakpoint
-- Written by hand, as in 0001: every policy asks for current_user too.
alter table approvals enable row level security, force row level security;
--> statement-breakpoint
grant select, insert, update, delete on approvals to ct_app;
--> statement-breakpoint
create policy guild on approvals to ct_app using (
  current_user = 'ct_app' and guild_id = nullif(current_setting('app.guild_id', true), '')::bigint);
--> statement-breakpoint
create policy backup on approvals for select to ct_backup using (current_user = 'ct_backup');
