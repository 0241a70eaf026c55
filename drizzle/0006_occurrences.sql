ALTER TABLE "occurrences" DROP CONSTRAINT "occurrences_status";--> statement-breakpoint
ALTER TABLE "chores" ADD COLUMN "closing" text;--> statement-breakpoint
ALTER TABLE "completions" ADD COLUMN "recorded_at" timestamptz;--> statement-breakpoint
ALTER TABLE "occurrences" ADD COLUMN "postponed_from" timestamptz;--> statement-breakpoint
ALTER TABLE "occurrences" ADD COLUMN "closes_at" timestamptz;--> statement-breakpoint
ALTER TABLE "guilds" ADD COLUMN "paused_from" timestamptz;--> statement-breakpoint
ALTER TABLE "guilds" ADD COLUMN "paused_until" timestamptz;--> statement-breakpoint
CREATE INDEX "occurrences_of_chore" ON "occurrences" USING btree ("guild_id","chore_id","due_at");--> statement-breakpoint
ALTER TABLE "occurrences" ADD CONSTRAINT "occurrences_status" CHECK ("occurrences"."status" in ('open', 'done', 'skipped', 'covered', 'missed', 'neutral', 'cancelled'));