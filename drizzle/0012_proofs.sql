ALTER TABLE "chores" ADD COLUMN "steps" "bytea";--> statement-breakpoint
ALTER TABLE "completions" ADD COLUMN "proof" "bytea";--> statement-breakpoint
ALTER TABLE "occurrences" ADD COLUMN "ticks" jsonb DEFAULT '[]'::jsonb NOT NULL;