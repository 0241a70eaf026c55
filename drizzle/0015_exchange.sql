CREATE TABLE "offers" (
	"guild_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"chore_id" uuid NOT NULL,
	"occurrence_id" uuid NOT NULL,
	"offered_by" bigint NOT NULL,
	"to_id" bigint,
	"for_id" uuid,
	"created_at" timestamptz NOT NULL,
	"expires_at" timestamptz NOT NULL,
	"status" text NOT NULL,
	"ended_by" bigint,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "offers_guild_id_id_pk" PRIMARY KEY("guild_id","id"),
	CONSTRAINT "offers_status" CHECK ("offers"."status" in ('open', 'accepted', 'declined', 'withdrawn', 'expired'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "offers_one_open" ON "offers" USING btree ("guild_id","occurrence_id") WHERE "offers"."status" = 'open';
--> statement-breakpoint
-- Written by hand, as in 0001: every policy asks for current_user too.
alter table offers enable row level security, force row level security;
--> statement-breakpoint
grant select, insert, update, delete on offers to ct_app;
--> statement-breakpoint
create policy guild on offers to ct_app using (
  current_user = 'ct_app' and guild_id = nullif(current_setting('app.guild_id', true), '')::bigint);
