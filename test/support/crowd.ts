import type { createDatabase } from './app.ts'

type Sql = Awaited<ReturnType<typeof createDatabase>>['admin']

const FIRST_GUILD = 100_000_000_000_000_000n

interface Crowd {
  readonly guilds: number
  /** Of which so many have chores; the others have settings and members. */
  readonly busy: number
  readonly chores: number
  /** Of each chore, beside the one that is open. */
  readonly past: number
}

const idOf = (prefix: string, number: string) =>
  `('${prefix}-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`

/**
 * As many guilds as make a planner choose as it does in production; nobody opens their texts. Of each kind of row there
 * is some of every guild, and of the past much more than of what is open.
 */
export async function seedCrowd(admin: Sql, { guilds, busy, chores, past }: Crowd) {
  const guild = `${FIRST_GUILD} + g`
  const each = `generate_series(1, ${busy}) g, generate_series(1, ${chores}) c`
  const ever = `${each}, generate_series(0, ${past}) p`
  const chore = idOf('01941f29-0001', 'c')
  const turn = idOf('01941f29-0002', `c * 1000 + p`)
  const due = `timestamptz '2030-01-01' - p * interval '1 day'`
  const schedule = `'{"rule":{"kind":"daily","n":1},"anchor":"2029-01-01","time":null,"zone":"Europe/Amsterdam"}'`
  await admin.unsafe(`
    insert into guilds (guild_id, zone, locale, created_at)
      select ${guild}, 'Europe/Amsterdam', 'nl', '2029-01-01' from generate_series(1, ${guilds}) g;
    insert into boards (guild_id, channel_id) select ${guild}, 1 from generate_series(1, ${guilds}) g;
    insert into guild_keys (guild_id, purpose, version, kek_id, wrapped)
      select ${guild}, p, 1, 'k1', '\\x00' from generate_series(1, ${guilds}) g, unnest(array['data', 'index']) p;
    insert into members (guild_id, user_id, joined_at)
      select ${guild}, m, '2029-01-01' from generate_series(1, ${guilds}) g, generate_series(1, 12) m;
    insert into user_guilds (user_id, guild_id, last_seen_at)
      select m, ${guild}, '2029-01-01' from generate_series(1, ${guilds}) g, generate_series(1, 12) m;
    insert into absences (guild_id, id, user_id, from_day, to_day, created_by, created_at, ended_at)
      select ${guild}, ${idOf('01941f29-0004', 'm')}, m, '2029-01-01', '2029-01-09', m, '2029-01-01', '2029-01-10'
      from generate_series(1, ${guilds}) g, generate_series(1, 12) m;
    insert into areas (guild_id, id, name, name_index, created_at)
      select ${guild}, ${idOf('01941f29-0003', 'a')}, '\\x00', a::text::bytea, '2029-01-01'
      from generate_series(1, ${guilds}) g, generate_series(1, 6) a;
    insert into chores (guild_id, id, name, name_index, schedule, assignment, created_by, created_at)
      select ${guild}, ${chore}, '\\x00', c::text::bytea, ${schedule}, '{"kind":"anyone"}', 1, '2029-01-01' from ${each};
    insert into occurrences (guild_id, id, chore_id, slot, status, due_at)
      select ${guild}, ${turn}, ${chore}, (p::text), case p when 0 then 'open' else 'done' end, ${due} from ${ever};
    insert into completions (guild_id, id, occurrence_id, completed_by, completed_at)
      select ${guild}, ${turn}, ${turn}, 1, ${due} from ${ever} where p > 0;
    insert into offers (guild_id, id, chore_id, occurrence_id, offered_by, created_at, expires_at, status)
      select ${guild}, ${turn}, ${chore}, ${turn}, 1, ${due}, ${due}, case p when 0 then 'open' else 'accepted' end
      from ${ever};
    insert into imports (guild_id, id, asked_by, created_at, state, chore_count, batch_count)
      select ${guild}, ${idOf('01941f29-0005', 'i')}, i, '2029-01-01', 'imported', 100, 4
      from generate_series(1, ${busy}) g, generate_series(1, 3) i;
    insert into import_batches (guild_id, import_id, position, chores)
      select ${guild}, ${idOf('01941f29-0005', 'i')}, b, '\\x00'
      from generate_series(1, ${busy}) g, generate_series(1, 3) i, generate_series(0, 3) b;
    insert into event_heads (guild_id, position)
      select ${guild}, ${chores * past} from generate_series(1, ${guilds}) g;
    insert into event_log (guild_id, position, id, stream_id, type, version, payload, occurred_at)
      select ${guild}, c * ${past} + p, ${turn}, ${chore}::text, 'chore.completed', 1, '\\x00', ${due}
      from ${ever} where p > 0;
    insert into outbox (guild_id, id, effect_key, kind, subject_id, available_at, created_at, state, settled_at)
      select ${guild}, ${turn}, ${turn}::text, 'chore.completed', ${turn}, ${due}, ${due}, 'done', ${due}
      from ${ever} where p > 0;
    insert into inbox (guild_id, source, source_key, request_hash, received_at)
      select ${guild}, 'discord', ${turn}::text, '\\x00', ${due} from ${ever} where p > 0;
    insert into scheduled_jobs (guild_id, id, kind, job_key, subject_id, due_at, state, created_at)
      select ${guild}, ${turn}, 'reminder.due', ${turn}::text, ${turn}, ${due} + interval '30 years',
        case p when 0 then 'due' else 'fired' end, ${due}
      from ${ever};`)
  await admin.unsafe('vacuum analyze')
}
