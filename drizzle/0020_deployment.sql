CREATE TABLE "deployment" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"application_id" bigint NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"claimed_at" timestamptz DEFAULT now() NOT NULL,
	CONSTRAINT "deployment_one" CHECK ("deployment"."one")
);
--> statement-breakpoint
-- Written by hand: the first start takes the database, and `choresctl deployment claim` gives it to another application.
-- It is of no guild and holds no text; ct_backup reads it as it reads every table.
grant select, insert, update on deployment to ct_system;
