ALTER TABLE "occurrences" DROP CONSTRAINT "occurrences_guild_id_chore_id_slot_unique";--> statement-breakpoint
DROP INDEX "occurrences_one_open";--> statement-breakpoint
ALTER TABLE "occurrences" ADD COLUMN "for_member" bigint;--> statement-breakpoint
CREATE UNIQUE INDEX "occurrences_one_open" ON "occurrences" USING btree ("guild_id","chore_id",coalesce("for_member", 0)) WHERE "occurrences"."status" = 'open';--> statement-breakpoint
ALTER TABLE "occurrences" ADD CONSTRAINT "occurrences_slot_once" UNIQUE NULLS NOT DISTINCT("guild_id","chore_id","slot","for_member");