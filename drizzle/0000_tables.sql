CREATE TABLE "guild_keys" (
	"guild_id" bigint NOT NULL,
	"purpose" text NOT NULL,
	"version" integer NOT NULL,
	"kek_id" text NOT NULL,
	"wrapped" "bytea",
	"state" text DEFAULT 'active' NOT NULL,
	"created_at" timestamptz DEFAULT now() NOT NULL,
	CONSTRAINT "guild_keys_guild_id_purpose_version_pk" PRIMARY KEY("guild_id","purpose","version"),
	CONSTRAINT "guild_keys_purpose" CHECK ("guild_keys"."purpose" in ('data', 'index')),
	CONSTRAINT "guild_keys_state" CHECK ("guild_keys"."state" in ('active', 'closing')),
	CONSTRAINT "guild_keys_wrapped" CHECK ("guild_keys"."state" = 'closing' or "guild_keys"."wrapped" is not null)
);
--> statement-breakpoint
CREATE TABLE "key_checks" (
	"kek_id" text PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_at" timestamptz DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "schema_compatibility" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"needs" integer NOT NULL,
	CONSTRAINT "schema_compatibility_one" CHECK ("schema_compatibility"."one")
);
--> statement-breakpoint
CREATE TABLE "schema_migrations" (
	"position" integer PRIMARY KEY NOT NULL,
	"tag" text NOT NULL,
	"hash" text NOT NULL,
	"applied_at" timestamptz DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_heads" (
	"guild_id" bigint NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "event_heads_guild_id_pk" PRIMARY KEY("guild_id")
);
--> statement-breakpoint
CREATE TABLE "event_log" (
	"guild_id" bigint NOT NULL,
	"position" bigint NOT NULL,
	"id" uuid NOT NULL,
	"stream_id" text NOT NULL,
	"type" text NOT NULL,
	"version" integer NOT NULL,
	"payload" "bytea" NOT NULL,
	"actor_id" bigint,
	"correlation_id" text,
	"occurred_at" timestamptz NOT NULL,
	CONSTRAINT "event_log_guild_id_position_pk" PRIMARY KEY("guild_id","position"),
	CONSTRAINT "event_log_id" UNIQUE("guild_id","id")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"guild_id" bigint NOT NULL,
	"source" text NOT NULL,
	"source_key" text NOT NULL,
	"request_hash" "bytea" NOT NULL,
	"response" "bytea",
	"received_at" timestamptz NOT NULL,
	CONSTRAINT "inbox_guild_id_source_source_key_pk" PRIMARY KEY("guild_id","source","source_key")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"guild_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"effect_key" text NOT NULL,
	"kind" text NOT NULL,
	"lane" smallint DEFAULT 1 NOT NULL,
	"subject_id" uuid NOT NULL,
	"available_at" timestamptz NOT NULL,
	"created_at" timestamptz NOT NULL,
	CONSTRAINT "outbox_guild_id_id_pk" PRIMARY KEY("guild_id","id"),
	CONSTRAINT "outbox_effect" UNIQUE("guild_id","effect_key"),
	CONSTRAINT "outbox_lane" CHECK ("outbox"."lane" between 0 and 2)
);
--> statement-breakpoint
CREATE TABLE "areas" (
	"guild_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"name" "bytea" NOT NULL,
	"name_index" "bytea" NOT NULL,
	"created_at" timestamptz NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "areas_guild_id_id_pk" PRIMARY KEY("guild_id","id"),
	CONSTRAINT "areas_guild_id_name_index_unique" UNIQUE("guild_id","name_index")
);
--> statement-breakpoint
CREATE TABLE "chores" (
	"guild_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"area_id" uuid,
	"name" "bytea" NOT NULL,
	"name_index" "bytea" NOT NULL,
	"schedule" jsonb NOT NULL,
	"assignee_id" bigint,
	"created_by" bigint NOT NULL,
	"created_at" timestamptz NOT NULL,
	"archived_at" timestamptz,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "chores_guild_id_id_pk" PRIMARY KEY("guild_id","id")
);
--> statement-breakpoint
CREATE TABLE "completions" (
	"guild_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"occurrence_id" uuid NOT NULL,
	"completed_by" bigint NOT NULL,
	"completed_at" timestamptz NOT NULL,
	"next_id" uuid,
	"undone_at" timestamptz,
	CONSTRAINT "completions_guild_id_id_pk" PRIMARY KEY("guild_id","id")
);
--> statement-breakpoint
CREATE TABLE "occurrences" (
	"guild_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"chore_id" uuid NOT NULL,
	"slot" text NOT NULL,
	"assignee_id" bigint,
	"status" text NOT NULL,
	"due_at" timestamptz NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "occurrences_guild_id_id_pk" PRIMARY KEY("guild_id","id"),
	CONSTRAINT "occurrences_guild_id_chore_id_slot_unique" UNIQUE("guild_id","chore_id","slot"),
	CONSTRAINT "occurrences_status" CHECK ("occurrences"."status" in ('open', 'done'))
);
--> statement-breakpoint
CREATE TABLE "guilds" (
	"guild_id" bigint NOT NULL,
	"zone" text NOT NULL,
	"locale" text NOT NULL,
	"created_at" timestamptz NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "guilds_guild_id_pk" PRIMARY KEY("guild_id")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"guild_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"joined_at" timestamptz NOT NULL,
	CONSTRAINT "members_guild_id_user_id_pk" PRIMARY KEY("guild_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "user_guilds" (
	"user_id" bigint NOT NULL,
	"guild_id" bigint NOT NULL,
	"last_seen_at" timestamptz NOT NULL,
	CONSTRAINT "user_guilds_user_id_guild_id_pk" PRIMARY KEY("user_id","guild_id")
);
--> statement-breakpoint
ALTER TABLE "chores" ADD CONSTRAINT "chores_guild_id_area_id_areas_guild_id_id_fk" FOREIGN KEY ("guild_id","area_id") REFERENCES "public"."areas"("guild_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completions" ADD CONSTRAINT "completions_guild_id_occurrence_id_occurrences_guild_id_id_fk" FOREIGN KEY ("guild_id","occurrence_id") REFERENCES "public"."occurrences"("guild_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occurrences" ADD CONSTRAINT "occurrences_guild_id_chore_id_chores_guild_id_id_fk" FOREIGN KEY ("guild_id","chore_id") REFERENCES "public"."chores"("guild_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "chores_name_in_use" ON "chores" USING btree ("guild_id","name_index") WHERE "chores"."archived_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "completions_one_standing" ON "completions" USING btree ("guild_id","occurrence_id") WHERE "completions"."undone_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "occurrences_one_open" ON "occurrences" USING btree ("guild_id","chore_id") WHERE "occurrences"."status" = 'open';--> statement-breakpoint
CREATE INDEX "occurrences_due" ON "occurrences" USING btree ("guild_id","due_at") WHERE "occurrences"."status" = 'open';--> statement-breakpoint
CREATE INDEX "user_guilds_guild" ON "user_guilds" USING btree ("guild_id");