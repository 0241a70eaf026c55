CREATE TABLE "absences" (
	"guild_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"user_id" bigint NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date,
	"note" "bytea",
	"created_by" bigint NOT NULL,
	"created_at" timestamptz NOT NULL,
	"ended_at" timestamptz,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "absences_guild_id_id_pk" PRIMARY KEY("guild_id","id"),
	CONSTRAINT "absences_days" CHECK ("absences"."from_day" <= "absences"."to_day")
);
--> statement-breakpoint
CREATE INDEX "absences_until" ON "absences" USING btree ("guild_id",coalesce("to_day", 'infinity'::date));--> statement-breakpoint
-- Written by hand, as in 0001: every policy asks for current_user too.
alter table absences enable row level security, force row level security;
--> statement-breakpoint
grant select, insert, update, delete on absences to ct_app;
--> statement-breakpoint
create policy guild on absences to ct_app using (
  current_user = 'ct_app' and guild_id = nullif(current_setting('app.guild_id', true), '')::bigint);
