CREATE TABLE "process_checkpoints" (
	"process" text PRIMARY KEY NOT NULL,
	"cursor" jsonb,
	"due_at" timestamptz NOT NULL,
	"leased_until" timestamptz,
	"fence" bigint DEFAULT 0 NOT NULL,
	"updated_at" timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scheduled_jobs" (
	"guild_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"job_key" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"due_at" timestamptz NOT NULL,
	"state" text DEFAULT 'due' NOT NULL,
	"leased_until" timestamptz,
	"fence" bigint DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"settled_at" timestamptz,
	"correlation_id" text,
	"created_at" timestamptz NOT NULL,
	CONSTRAINT "scheduled_jobs_guild_id_id_pk" PRIMARY KEY("guild_id","id"),
	CONSTRAINT "scheduled_jobs_key" UNIQUE("guild_id","kind","job_key"),
	CONSTRAINT "scheduled_jobs_state" CHECK (state in ('due', 'fired', 'dropped', 'parked'))
);
--> statement-breakpoint
CREATE TABLE "guild_absences" (
	"guild_id" bigint NOT NULL,
	"first_missed_at" timestamptz NOT NULL,
	"last_missed_at" timestamptz NOT NULL,
	"told_at" timestamptz,
	CONSTRAINT "guild_absences_guild_id_pk" PRIMARY KEY("guild_id")
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "payload" "bytea";--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "correlation_id" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "expires_at" timestamptz;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "state" text DEFAULT 'pending' NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "relayed_until" timestamptz;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "leased_until" timestamptz;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "fence" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "attempts" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "first_tried_at" timestamptz;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "channel_id" bigint;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "message_id" bigint;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "last_error" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "settled_at" timestamptz;--> statement-breakpoint
ALTER TABLE "guilds" ADD COLUMN "channel_id" bigint;--> statement-breakpoint
ALTER TABLE "guilds" ADD COLUMN "closed_channel_id" bigint;--> statement-breakpoint
ALTER TABLE "guilds" ADD COLUMN "announces_completions" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "guilds" ADD COLUMN "reminds" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "scheduled_jobs_due" ON "scheduled_jobs" USING btree ("due_at") WHERE state = 'due';--> statement-breakpoint
CREATE INDEX "scheduled_jobs_settled" ON "scheduled_jobs" USING btree ("settled_at") WHERE state <> 'due';--> statement-breakpoint
CREATE INDEX "inbox_received" ON "inbox" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "outbox_pending" ON "outbox" USING btree ("lane","guild_id","available_at") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "outbox_parked" ON "outbox" USING btree ("guild_id","settled_at") WHERE state = 'parked';--> statement-breakpoint
CREATE INDEX "outbox_settled" ON "outbox" USING btree ("settled_at") WHERE state <> 'pending';--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_state" CHECK (state in ('pending', 'done', 'parked', 'gone', 'expired'));