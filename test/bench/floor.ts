import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import process from 'node:process'
import postgres from 'postgres'
import { createVerify } from '../../src/core/http/signature.ts'

// The same answers with next to nothing in between: node:http, one check of the signature, and where we
// ask the database, the same questions by hand, prepared and in one flight. No checks, no locale, no limits,
// no encryption, no log. What we lose against it is what all that costs.

const { PORT, DISCORD_PUBLIC_KEY = '', DATABASE_URL = '' } = process.env

const PONG = '{"type":1}'
const PAGE_SIZE = 8

interface Asked {
  readonly id: string
  readonly type: number
  readonly guild_id: string
  readonly member: { readonly user: { readonly id: string } }
  readonly data: { readonly custom_id: string }
}

const verify = createVerify([DISCORD_PUBLIC_KEY])
const sql = postgres(DATABASE_URL, { max: 8, fetch_types: false, onnotice: () => undefined })

/** What a door answered: the floor says the very same bytes. */
let answers: Readonly<Record<string, string>> = {}
process.on('message', (told: Readonly<Record<string, string>>) => {
  answers = told
})

const page = (guildId: string) => sql`
  select o.id, o.slot, o.assignee_id, o.due_at, o.version, c.id as chore_id, c.name, c.schedule,
    count(*) over ()::int as total
  from occurrences o
  join chores c on c.guild_id = o.guild_id and c.id = o.chore_id
  where o.guild_id = ${guildId}::bigint and o.status = 'open'
  order by o.due_at, o.id limit ${PAGE_SIZE}`

/** Done by hand: who and where, compare-and-set, completion, event with its pointer, inbox. */
async function complete({ id, guild_id, member, data }: Asked, raw: Buffer) {
  const occurrenceId = data.custom_id.split(':')[2] ?? ''
  const [completionId, eventId] = [randomUUID(), randomUUID()]
  const hash = createHash('sha256').update(raw).digest()
  const sealed = Buffer.alloc(256, hash)
  const [, saved] = await sql.begin((tx) => [
    tx`select set_config('role', 'ct_app', true), set_config('app.guild_id', ${guild_id}, true)`,
    tx`update occurrences set status = 'done', version = version + 1
      where guild_id = ${guild_id}::bigint and id = ${occurrenceId}::uuid and version = 1`,
    tx`insert into completions (guild_id, id, occurrence_id, completed_by, completed_at)
      values (${guild_id}::bigint, ${completionId}::uuid, ${occurrenceId}::uuid,
        ${member.user.id}::bigint, now())`,
    tx`with head as (
        insert into event_heads (guild_id, position) values (${guild_id}::bigint, 1)
        on conflict (guild_id) do update set position = event_heads.position + 1
        returning guild_id, position
      ), logged as (
        insert into event_log (guild_id, position, id, stream_id, type, version, payload, occurred_at)
        select guild_id, position, ${eventId}::uuid, ${occurrenceId}, 'chore.completed', 1,
          ${sealed}::bytea, now() from head
      )
      insert into outbox (guild_id, id, effect_key, kind, subject_id, available_at, created_at)
      values (${guild_id}::bigint, ${eventId}::uuid, ${`event:${eventId}`}, 'chore.completed',
        ${eventId}::uuid, now(), now())`,
    tx`insert into inbox (guild_id, source, source_key, request_hash, response, received_at)
      values (${guild_id}::bigint, 'discord', ${id}, ${hash}::bytea, ${sealed}::bytea, now())
      on conflict do nothing`,
  ])
  if (saved?.count !== 1) throw new Error('somebody was first')
}

/** By path, so that one process is the floor of every row. */
function answer(path: string, raw: Buffer): string | Promise<string> {
  const asked: Asked = JSON.parse(raw.toString())
  if (asked.type === 1) return PONG
  const text = answers[path] ?? ''
  if (path === '/chores') return page(asked.guild_id).then(() => text)
  return path === '/done' ? complete(asked, raw).then(() => text) : text
}

function receive({ url = '', headers }: IncomingMessage, raw: Buffer, response: ServerResponse) {
  if (!verify(headers['x-signature-ed25519'], headers['x-signature-timestamp'], raw)) {
    response.writeHead(401).end()
    return
  }
  const say = (body: string) => {
    const length = Buffer.byteLength(body)
    const type = 'application/json'
    response.writeHead(200, { 'content-type': type, 'content-length': length }).end(body)
  }
  const said = answer(url, raw)
  if (typeof said === 'string') return say(said)
  said.then(say, (error) => response.writeHead(500).end(String(error)))
}

createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const [only] = chunks
    receive(request, chunks.length === 1 && only ? only : Buffer.concat(chunks), response)
  })
}).listen(Number(PORT), '127.0.0.1')
