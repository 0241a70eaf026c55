CREATE TABLE "boards" (
	"guild_id" bigint NOT NULL,
	"channel_id" bigint NOT NULL,
	"message_id" bigint,
	"posted_at" timestamptz,
	"revision" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "boards_guild_id_pk" PRIMARY KEY("guild_id")
);
--> statement-breakpoint
CREATE TABLE "command_registry" (
	"scope" text NOT NULL,
	"type" smallint NOT NULL,
	"name" text NOT NULL,
	"id" bigint NOT NULL,
	"seen_at" timestamptz NOT NULL,
	CONSTRAINT "command_registry_scope_type_name_pk" PRIMARY KEY("scope","type","name")
);
--> statement-breakpoint
ALTER TABLE "occurrences" DROP CONSTRAINT "occurrences_status";--> statement-breakpoint
ALTER TABLE "chores" ADD COLUMN "notes" "bytea";--> statement-breakpoint
ALTER TABLE "guilds" ADD COLUMN "name" "bytea";--> statement-breakpoint
ALTER TABLE "guilds" ADD COLUMN "board_channel_id" bigint;--> statement-breakpoint
ALTER TABLE "guilds" ADD COLUMN "manager_role_id" bigint;--> statement-breakpoint
ALTER TABLE "guilds" ADD COLUMN "day_start_minutes" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "guilds" ADD COLUMN "quiet_from_minutes" smallint;--> statement-breakpoint
ALTER TABLE "guilds" ADD COLUMN "quiet_until_minutes" smallint;--> statement-breakpoint
ALTER TABLE "guilds" ADD COLUMN "adding" text DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE "guilds" ADD COLUMN "completing" text DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE "occurrences" ADD CONSTRAINT "occurrences_status" CHECK ("occurrences"."status" in ('open', 'done', 'cancelled'));