ALTER TABLE "occurrences" DROP CONSTRAINT "occurrences_status";--> statement-breakpoint
ALTER TABLE "completions" ADD COLUMN "was" text;--> statement-breakpoint
ALTER TABLE "occurrences" ADD CONSTRAINT "occurrences_status" CHECK ("occurrences"."status" in ('open', 'done', 'skipped', 'covered', 'missed', 'neutral', 'cancelled', 'extra'));