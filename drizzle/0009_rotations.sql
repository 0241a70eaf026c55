-- One person, or nobody where it was anyone's. In this way and not by an update, which row-level security would hide the rows from.
ALTER TABLE "chores" ALTER COLUMN "assignee_id" SET DATA TYPE jsonb USING CASE WHEN "assignee_id" IS NULL THEN jsonb_build_object('kind', 'anyone') ELSE jsonb_build_object('kind', 'person', 'member', "assignee_id"::text) END;--> statement-breakpoint
ALTER TABLE "chores" RENAME COLUMN "assignee_id" TO "assignment";--> statement-breakpoint
ALTER TABLE "chores" ALTER COLUMN "assignment" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "chores" ADD COLUMN "effort" smallint DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "chores" ADD COLUMN "priority" smallint DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "completions" ADD COLUMN "effort" smallint DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "occurrences" ADD COLUMN "shared_by" bigint[];--> statement-breakpoint
ALTER TABLE "occurrences" ADD COLUMN "turn" jsonb;--> statement-breakpoint
ALTER TABLE "chores" ADD CONSTRAINT "chores_effort" CHECK ("chores"."effort" between 1 and 5);--> statement-breakpoint
ALTER TABLE "chores" ADD CONSTRAINT "chores_priority" CHECK ("chores"."priority" between 1 and 5);
