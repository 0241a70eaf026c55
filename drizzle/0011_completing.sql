ALTER TABLE "chores" ADD COLUMN "requires" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "completions" ADD COLUMN "recorded_by" bigint;--> statement-breakpoint
ALTER TABLE "completions" ADD COLUMN "note" "bytea";--> statement-breakpoint
ALTER TABLE "completions" ADD COLUMN "helper_ids" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "occurrences" ADD COLUMN "begun_by" bigint;--> statement-breakpoint
ALTER TABLE "occurrences" ADD COLUMN "begun_at" timestamptz;