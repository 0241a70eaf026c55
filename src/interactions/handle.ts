import type { App } from '../app.ts'
import type { RolesSeen } from '../core/db/scope.ts'
import { inLocale } from '../core/i18n/localized.ts'
import { conduct } from './conduct.ts'
import type { Deadline } from './deadline.ts'
import { directOf, invocationOf, type Whereabouts } from './envelope.ts'
import { mendable, outdatedCard, serverOnly, type Ways } from './error-card.ts'
import type { Found } from './find.ts'
import { refusalOf } from './guard.ts'
import type { Read, Response } from './handler.ts'
import type { Invocation } from './invocation.ts'
import { t } from './locales/index.ts'
import { rolesIn } from './resolved.ts'
import { plainly, refusal } from './response.ts'
import { bodyOf } from './response-check.ts'
import { type Said, saying, sayingOpenly } from './said.ts'

/** `ways` is asked only when something is not done. */
type WaysOut = () => Ways

/** Guards, values, then the handler itself. Throws what those threw. */
export async function handle(
  app: App,
  { handler, data }: Found,
  { at, raw, ways }: { readonly at: Invocation; readonly raw: Buffer; readonly ways: WaysOut },
): Promise<Said> {
  const no = await refusalOf(handler.guards, app, at)
  if (no) return saying(refusal(inLocale(no, at.locale)), 'refused')
  const read = handler.read(data)
  if (!read.ok) return saying(unread(read, at.locale, ways()), read.outcome)
  const rolesSeen = rolesSeenIn(at, data.resolved)
  return conduct(app, { access: handler.access, run: read.value }, { at, raw, rolesSeen })
}

/** Of who asks, and of whoever they chose. */
const rolesSeenIn =
  ({ userId, roles }: Invocation, resolved: unknown): RolesSeen =>
  (who) =>
    who === userId ? roles : rolesIn(resolved, who)

type Unread = Extract<Read<never>, { ok: false }>

function unread({ outcome, say }: Unread, locale: string, ways: Ways): Response {
  const card = outcome === 'old' ? outdatedCard : mendable
  return card(locale, say(locale), ways)
}

interface Arrived {
  readonly from: Whereabouts
  readonly deadline: Deadline
  readonly raw: Buffer
  readonly ways: WaysOut
}

/** The same in the bot's DM. */
export async function handleDirect(
  app: App,
  { handler, data }: Found,
  { from, deadline, raw, ways }: Arrived,
): Promise<Said> {
  const { locale } = from
  const read = handler.readDirect?.(data)
  if (!read) return sayingOpenly(serverOnly(locale, ways()), 'refused')
  if (!read.ok) return sayingOpenly(unread(read, locale, ways()), read.outcome)
  const direct = read.value
  if (!('guildId' in direct)) {
    const response = await direct.run(app, directOf(from, deadline))
    return { body: bodyOf(plainly(response)), outcome: 'ok' }
  }
  const at = invocationOf(from, direct.guildId, deadline)
  if (!(await direct.admits(app, at)))
    return sayingOpenly(refusal(t(locale, 'place.unknownHere')), 'refused')
  const no = await refusalOf(handler.guards, app, at)
  if (no) return sayingOpenly(refusal(inLocale(no, locale)), 'refused')
  const run = async (joined: App, there: Invocation) => plainly(await direct.run(joined, there))
  return conduct(app, { access: handler.access, run }, { at, raw })
}
