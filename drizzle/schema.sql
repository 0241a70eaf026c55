-- Made by `pnpm generate` from the catalog of a migrated database. Read it; do not run it or edit it.

table absences -- row-level security enabled forced
  guild_id bigint not null
  id uuid not null
  user_id bigint not null
  from_day date not null
  to_day date
  note bytea
  created_by bigint not null
  created_at timestamp with time zone not null
  ended_at timestamp with time zone
  version integer not null default 1
  constraint absences_days CHECK ((from_day <= to_day))
  constraint absences_guild_id_id_pk PRIMARY KEY (guild_id, id)
  CREATE INDEX absences_until ON public.absences USING btree (guild_id, COALESCE(to_day, 'infinity'::date))
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  grant delete, insert, select, update to ct_app
  grant select to ct_backup

table approvals -- row-level security enabled forced
  guild_id bigint not null
  completion_id uuid not null
  asks text
  asked_at timestamp with time zone
  approved_by bigint
  approved_at timestamp with time zone
  disputed_by bigint
  disputed_at timestamp with time zone
  settled_by bigint
  settled_at timestamp with time zone
  declined_by bigint
  declined_at timestamp with time zone
  reason bytea
  version integer not null default 1
  constraint approvals_asks CHECK ((asks = ANY (ARRAY['manager'::text, 'member'::text])))
  constraint approvals_guild_id_completion_id_pk PRIMARY KEY (guild_id, completion_id)
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  grant delete, insert, select, update to ct_app
  grant select to ct_backup

table areas -- row-level security enabled forced
  guild_id bigint not null
  id uuid not null
  name bytea not null
  name_index bytea not null
  created_at timestamp with time zone not null
  version integer not null default 1
  constraint areas_guild_id_id_pk PRIMARY KEY (guild_id, id)
  constraint areas_guild_id_name_index_unique UNIQUE (guild_id, name_index)
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  grant delete, insert, select, update to ct_app
  grant select to ct_backup

table boards -- row-level security enabled forced
  guild_id bigint not null
  channel_id bigint not null
  message_id bigint
  posted_at timestamp with time zone
  revision integer not null default 0
  constraint boards_guild_id_pk PRIMARY KEY (guild_id)
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  grant delete, insert, select, update to ct_app
  grant select to ct_backup

table chores -- row-level security enabled forced
  guild_id bigint not null
  id uuid not null
  area_id uuid
  name bytea not null
  name_index bytea not null
  schedule jsonb not null
  assignment jsonb not null
  created_by bigint not null
  created_at timestamp with time zone not null
  archived_at timestamp with time zone
  version integer not null default 1
  notes bytea
  closing text
  effort smallint not null default 2
  priority smallint not null default 3
  requires jsonb not null default '[]'::jsonb
  steps bytea
  constraint chores_effort CHECK (((effort >= 1) AND (effort <= 5)))
  constraint chores_guild_id_area_id_areas_guild_id_id_fk FOREIGN KEY (guild_id, area_id) REFERENCES areas(guild_id, id)
  constraint chores_guild_id_id_pk PRIMARY KEY (guild_id, id)
  constraint chores_priority CHECK (((priority >= 1) AND (priority <= 5)))
  CREATE UNIQUE INDEX chores_name_in_use ON public.chores USING btree (guild_id, name_index) WHERE (archived_at IS NULL)
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  grant delete, insert, select, update to ct_app
  grant select to ct_backup

table command_registry
  scope text not null
  type smallint not null
  name text not null
  id bigint not null
  seen_at timestamp with time zone not null
  constraint command_registry_scope_type_name_pk PRIMARY KEY (scope, type, name)
  grant select to ct_app
  grant select to ct_backup
  grant delete, insert, select, update to ct_system

table completions -- row-level security enabled forced
  guild_id bigint not null
  id uuid not null
  occurrence_id uuid not null
  completed_by bigint not null
  completed_at timestamp with time zone not null
  next_id uuid
  undone_at timestamp with time zone
  recorded_at timestamp with time zone
  was text
  effort smallint not null default 2
  recorded_by bigint
  note bytea
  helper_ids jsonb not null default '[]'::jsonb
  proof bytea
  constraint completions_guild_id_id_pk PRIMARY KEY (guild_id, id)
  constraint completions_guild_id_occurrence_id_occurrences_guild_id_id_fk FOREIGN KEY (guild_id, occurrence_id) REFERENCES occurrences(guild_id, id)
  CREATE INDEX completions_of_occurrence ON public.completions USING btree (guild_id, occurrence_id)
  CREATE UNIQUE INDEX completions_one_standing ON public.completions USING btree (guild_id, occurrence_id) WHERE (undone_at IS NULL)
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  grant delete, insert, select, update to ct_app
  grant select to ct_backup

table deployment
  one boolean not null default true
  application_id bigint not null
  id uuid not null default gen_random_uuid()
  claimed_at timestamp with time zone not null default now()
  constraint deployment_one CHECK (one)
  constraint deployment_pkey PRIMARY KEY (one)
  grant select to ct_backup
  grant insert, select, update to ct_system

table event_heads -- row-level security enabled forced
  guild_id bigint not null
  position bigint not null
  constraint event_heads_guild_id_pk PRIMARY KEY (guild_id)
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  grant delete, insert, select, update to ct_app
  grant select to ct_backup

table event_log -- row-level security enabled forced
  guild_id bigint not null
  position bigint not null
  id uuid not null
  stream_id text not null
  type text not null
  version integer not null
  payload bytea not null
  actor_id bigint
  correlation_id text
  occurred_at timestamp with time zone not null
  constraint event_log_guild_id_position_pk PRIMARY KEY (guild_id, "position")
  constraint event_log_id UNIQUE (guild_id, id)
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy closing for all to ct_system using ((CURRENT_USER = 'ct_system'::name) AND (EXISTS ( SELECT
   FROM guild_keys k
  WHERE ((k.guild_id = event_log.guild_id) AND (k.state = 'closing'::text)))))
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  policy renewed for update to ct_system using (CURRENT_USER = 'ct_system'::name)
  policy renewing for select to ct_system using (CURRENT_USER = 'ct_system'::name)
  grant insert, select to ct_app
  grant select to ct_backup
  grant delete, select (guild_id, position), update (payload) to ct_system

table guild_absences -- row-level security enabled forced
  guild_id bigint not null
  first_missed_at timestamp with time zone not null
  last_missed_at timestamp with time zone not null
  told_at timestamp with time zone
  constraint guild_absences_guild_id_pk PRIMARY KEY (guild_id)
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  policy worker for all to ct_system using (CURRENT_USER = 'ct_system'::name)
  grant delete, insert, select, update to ct_app
  grant select to ct_backup
  grant delete, insert, select, update to ct_system

table guild_keys -- row-level security enabled forced
  guild_id bigint not null
  purpose text not null
  version integer not null
  kek_id text not null
  wrapped bytea
  state text not null default 'active'::text
  created_at timestamp with time zone not null default now()
  constraint guild_keys_guild_id_purpose_version_pk PRIMARY KEY (guild_id, purpose, version)
  constraint guild_keys_purpose CHECK ((purpose = ANY (ARRAY['data'::text, 'index'::text])))
  constraint guild_keys_state CHECK ((state = ANY (ARRAY['active'::text, 'closing'::text])))
  constraint guild_keys_wrapped CHECK (((state = 'closing'::text) OR (wrapped IS NOT NULL)))
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  policy start for select to ct_system using (CURRENT_USER = 'ct_system'::name)
  grant delete, insert, select, update to ct_app
  grant select to ct_backup
  grant select (guild_id, kek_id, purpose, state, version, wrapped) to ct_system

table guild_removals -- row-level security enabled forced
  guild_id bigint not null
  reason text not null
  asked_at timestamp with time zone not null
  due_at timestamp with time zone not null
  constraint guild_removals_guild_id_pk PRIMARY KEY (guild_id)
  constraint guild_removals_reason CHECK ((reason = ANY (ARRAY['asked'::text, 'left'::text])))
  CREATE INDEX guild_removals_due ON public.guild_removals USING btree (due_at)
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  policy worker for all to ct_system using (CURRENT_USER = 'ct_system'::name)
  grant delete, insert, select, update to ct_app
  grant select to ct_backup
  grant delete, select to ct_system

table guild_tombstones
  guild_hash bytea not null
  erased_at timestamp with time zone not null
  constraint guild_tombstones_pkey PRIMARY KEY (guild_hash)
  grant insert, select, update (erased_at) to ct_app
  grant select to ct_backup

table guilds -- row-level security enabled forced
  guild_id bigint not null
  zone text not null
  locale text not null
  created_at timestamp with time zone not null
  version integer not null default 1
  channel_id bigint
  closed_channel_id bigint
  announces_completions boolean not null default false
  reminds boolean not null default true
  name bytea
  board_channel_id bigint
  manager_role_id bigint
  day_start_minutes smallint not null default 0
  quiet_from_minutes smallint
  quiet_until_minutes smallint
  adding text not null default 'everyone'::text
  completing text not null default 'everyone'::text
  paused_from timestamp with time zone
  paused_until timestamp with time zone
  constraint guilds_guild_id_pk PRIMARY KEY (guild_id)
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  grant delete, insert, select, update to ct_app
  grant select to ct_backup

table import_batches -- row-level security enabled forced
  guild_id bigint not null
  import_id uuid not null
  position integer not null
  chores bytea not null
  made jsonb
  constraint import_batches_guild_id_import_id_position_pk PRIMARY KEY (guild_id, import_id, "position")
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  grant delete, insert, select, update to ct_app
  grant select to ct_backup

table imports -- row-level security enabled forced
  guild_id bigint not null
  id uuid not null
  asked_by bigint not null
  created_at timestamp with time zone not null
  state text not null
  chore_count integer not null
  batch_count integer not null
  told bytea
  constraint imports_guild_id_id_pk PRIMARY KEY (guild_id, id)
  constraint imports_state CHECK ((state = ANY (ARRAY['ready'::text, 'importing'::text, 'imported'::text, 'undoing'::text, 'undone'::text])))
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  grant delete, insert, select, update to ct_app
  grant select to ct_backup

table inbox -- row-level security enabled forced
  guild_id bigint not null
  source text not null
  source_key text not null
  request_hash bytea not null
  response bytea
  received_at timestamp with time zone not null
  constraint inbox_guild_id_source_source_key_pk PRIMARY KEY (guild_id, source, source_key)
  CREATE INDEX inbox_received ON public.inbox USING btree (received_at)
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  policy worker for all to ct_system using (CURRENT_USER = 'ct_system'::name)
  grant delete, insert, select, update (response) to ct_app
  grant select to ct_backup
  grant delete, select (guild_id, received_at, source, source_key) to ct_system

table key_checks
  kek_id text not null
  sealed bytea not null
  created_at timestamp with time zone not null default now()
  constraint key_checks_pkey PRIMARY KEY (kek_id)
  grant select to ct_backup
  grant insert, select to ct_system

table members -- row-level security enabled forced
  guild_id bigint not null
  user_id bigint not null
  joined_at timestamp with time zone not null
  role_ids bigint[]
  constraint members_guild_id_user_id_pk PRIMARY KEY (guild_id, user_id)
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  grant delete, insert, select, update to ct_app
  grant select to ct_backup

table occurrences -- row-level security enabled forced
  guild_id bigint not null
  id uuid not null
  chore_id uuid not null
  slot text not null
  assignee_id bigint
  status text not null
  due_at timestamp with time zone not null
  version integer not null default 1
  postponed_from timestamp with time zone
  closes_at timestamp with time zone
  shared_by bigint[]
  turn jsonb
  begun_by bigint
  begun_at timestamp with time zone
  ticks jsonb not null default '[]'::jsonb
  for_member bigint
  constraint occurrences_guild_id_chore_id_chores_guild_id_id_fk FOREIGN KEY (guild_id, chore_id) REFERENCES chores(guild_id, id)
  constraint occurrences_guild_id_id_pk PRIMARY KEY (guild_id, id)
  constraint occurrences_slot_once UNIQUE NULLS NOT DISTINCT (guild_id, chore_id, slot, for_member)
  constraint occurrences_status CHECK ((status = ANY (ARRAY['open'::text, 'done'::text, 'skipped'::text, 'covered'::text, 'missed'::text, 'neutral'::text, 'cancelled'::text, 'extra'::text])))
  CREATE INDEX occurrences_due ON public.occurrences USING btree (guild_id, due_at) WHERE (status = 'open'::text)
  CREATE INDEX occurrences_of_chore ON public.occurrences USING btree (guild_id, chore_id, due_at)
  CREATE UNIQUE INDEX occurrences_one_open ON public.occurrences USING btree (guild_id, chore_id, COALESCE(for_member, (0)::bigint)) WHERE (status = 'open'::text)
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  grant delete, insert, select, update to ct_app
  grant select to ct_backup

table offers -- row-level security enabled forced
  guild_id bigint not null
  id uuid not null
  chore_id uuid not null
  occurrence_id uuid not null
  offered_by bigint not null
  to_id bigint
  for_id uuid
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  status text not null
  ended_by bigint
  version integer not null default 1
  constraint offers_guild_id_id_pk PRIMARY KEY (guild_id, id)
  constraint offers_status CHECK ((status = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'expired'::text])))
  CREATE UNIQUE INDEX offers_one_open ON public.offers USING btree (guild_id, occurrence_id) WHERE (status = 'open'::text)
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  grant delete, insert, select, update to ct_app
  grant select to ct_backup

table outbox -- row-level security enabled forced
  guild_id bigint not null
  id uuid not null
  effect_key text not null
  kind text not null
  lane smallint not null default 1
  subject_id uuid not null
  available_at timestamp with time zone not null
  created_at timestamp with time zone not null
  payload bytea
  correlation_id text
  expires_at timestamp with time zone
  state text not null default 'pending'::text
  relayed_until timestamp with time zone
  leased_until timestamp with time zone
  fence bigint not null default 0
  attempts smallint not null default 0
  first_tried_at timestamp with time zone
  channel_id bigint
  message_id bigint
  last_error text
  settled_at timestamp with time zone
  constraint outbox_effect UNIQUE (guild_id, effect_key)
  constraint outbox_guild_id_id_pk PRIMARY KEY (guild_id, id)
  constraint outbox_lane CHECK (((lane >= 0) AND (lane <= 2)))
  constraint outbox_state CHECK ((state = ANY (ARRAY['pending'::text, 'done'::text, 'parked'::text, 'gone'::text, 'expired'::text])))
  CREATE INDEX outbox_parked ON public.outbox USING btree (guild_id, settled_at) WHERE (state = 'parked'::text)
  CREATE INDEX outbox_pending ON public.outbox USING btree (lane, guild_id, available_at) WHERE (state = 'pending'::text)
  CREATE INDEX outbox_settled ON public.outbox USING btree (settled_at) WHERE (state <> 'pending'::text)
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  policy relay for all to ct_system using (CURRENT_USER = 'ct_system'::name)
  grant delete, insert, select, update to ct_app
  grant select to ct_backup
  grant delete, select (attempts, available_at, channel_id, correlation_id, created_at, effect_key, expires_at, fence, first_tried_at, guild_id, id, kind, lane, last_error, leased_until, message_id, relayed_until, settled_at, state, subject_id), update (attempts, available_at, channel_id, fence, first_tried_at, last_error, leased_until, message_id, relayed_until, settled_at, state) to ct_system

table process_checkpoints
  process text not null
  cursor jsonb
  due_at timestamp with time zone not null
  leased_until timestamp with time zone
  fence bigint not null default 0
  updated_at timestamp with time zone not null
  constraint process_checkpoints_pkey PRIMARY KEY (process)
  grant select to ct_backup
  grant insert, select, update to ct_system

table scheduled_jobs -- row-level security enabled forced
  guild_id bigint not null
  id uuid not null
  kind text not null
  job_key text not null
  subject_id uuid not null
  due_at timestamp with time zone not null
  state text not null default 'due'::text
  leased_until timestamp with time zone
  fence bigint not null default 0
  attempts integer not null default 0
  last_error text
  settled_at timestamp with time zone
  correlation_id text
  created_at timestamp with time zone not null
  constraint scheduled_jobs_guild_id_id_pk PRIMARY KEY (guild_id, id)
  constraint scheduled_jobs_key UNIQUE (guild_id, kind, job_key)
  constraint scheduled_jobs_state CHECK ((state = ANY (ARRAY['due'::text, 'fired'::text, 'dropped'::text, 'parked'::text])))
  CREATE INDEX scheduled_jobs_due ON public.scheduled_jobs USING btree (due_at) WHERE (state = 'due'::text)
  CREATE INDEX scheduled_jobs_settled ON public.scheduled_jobs USING btree (settled_at) WHERE (state <> 'due'::text)
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  policy worker for all to ct_system using (CURRENT_USER = 'ct_system'::name)
  grant delete, insert, select, update to ct_app
  grant select to ct_backup
  grant delete, select, update to ct_system

table schema_compatibility
  one boolean not null default true
  needs integer not null
  constraint schema_compatibility_one CHECK (one)
  constraint schema_compatibility_pkey PRIMARY KEY (one)
  grant select to ct_backup
  grant select to ct_system

table schema_migrations
  position integer not null
  tag text not null
  hash text not null
  applied_at timestamp with time zone not null default now()
  constraint schema_migrations_pkey PRIMARY KEY ("position")
  grant select to ct_backup
  grant select to ct_system

table user_guilds -- row-level security enabled forced
  user_id bigint not null
  guild_id bigint not null
  last_seen_at timestamp with time zone not null
  constraint user_guilds_user_id_guild_id_pk PRIMARY KEY (user_id, guild_id)
  CREATE INDEX user_guilds_guild ON public.user_guilds USING btree (guild_id)
  policy backup for select to ct_backup using (CURRENT_USER = 'ct_backup'::name)
  policy guild for all to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (guild_id = (NULLIF(current_setting('app.guild_id'::text, true), ''::text))::bigint))
  policy own for select to ct_app using ((CURRENT_USER = 'ct_app'::name) AND (user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint))
  grant delete, insert, select, update to ct_app
  grant select to ct_backup
