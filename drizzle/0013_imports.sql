CREATE TABLE "import_batches" (
	"guild_id" bigint NOT NULL,
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"chores" "bytea" NOT NULL,
	"made" jsonb,
	CONSTRAINT "import_batches_guild_id_import_id_position_pk" PRIMARY KEY("guild_id","import_id","position")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"guild_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"asked_by" bigint NOT NULL,
	"created_at" timestamptz NOT NULL,
	"state" text NOT NULL,
	"chore_count" integer NOT NULL,
	"batch_count" integer NOT NULL,
	"told" "bytea",
	CONSTRAINT "imports_guild_id_id_pk" PRIMARY KEY("guild_id","id"),
	CONSTRAINT "imports_state" CHECK ("imports"."state" in ('ready', 'importing', 'imported', 'undoing', 'undone'))
);
--> statement-breakpoint
-- Written by hand, as in 0001: every policy asks for current_user too.
alter table imports enable row level security, force row level security;
--> statement-breakpoint
grant select, insert, update, delete on imports to ct_app;
--> statement-breakpoint
create policy guild on imports to ct_app using (
  current_user = 'ct_app' and guild_id = nullif(current_setting('app.guild_id', true), '')::bigint);
--> statement-breakpoint
alter table import_batches enable row level security, force row level security;
--> statement-breakpoint
grant select, insert, update, delete on import_batches to ct_app;
--> statement-breakpoint
create policy guild on import_batches to ct_app using (
  current_user = 'ct_app' and guild_id = nullif(current_setting('app.guild_id', true), '')::bigint);
