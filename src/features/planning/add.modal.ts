import type { App } from '../../app.ts'
import { defined } from '../../core/defined.ts'
import type { Id } from '../../core/ids.ts'
import type { Response } from '../../interactions/handler.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { defineModal } from '../../interactions/modal.ts'
import { refusal, update, whisperCard } from '../../interactions/response.ts'
import { textsIn } from '../../interactions/shown.ts'
import {
  addAgainId,
  addFormId,
  addChoreId as addId,
  choreAddedCard,
  NO_AREA,
} from '../cards/index.ts'
import { whatMay } from '../chores/index.ts'
import { actorOf, cityOf, isZoneGuessed, mayManage, readSettings } from '../guilds/index.ts'
import { type FormExtras, hasExtras, readExtras, writeExtras } from '../model/index.ts'
import { ANYONE } from '../rotations/index.ts'
import { addChore } from './add-chore.flow.ts'
import { beginAdding } from './begin-adding.flow.ts'
import { choreFields } from './chore-form.modal.ts'
import { type Draft, draftIn } from './draft.ts'
import { againCard } from './draft.view.ts'
import { localize, say, t } from './locales/index.ts'
import { amongWhom, whyNotShared } from './sharing.ts'
import { type Chosen, NOBODY, whomOf, whyNotWhom } from './whom.ts'

export const addModal = defineModal({
  id: addId,
  title: localize('add.title'),
  again: addId.encode({}),
  fields: choreFields,

  run: (app, at, _args, { name, when, who, area, notes }) =>
    addAndShow(app, at, { name, when, who, areaId: area ?? null, notes }),
})

/** The same form, where the command said more: for that it has no room. */
export const addFormModal = defineModal({
  id: addFormId,
  title: localize('add.title'),
  again: addId.encode({}),
  fields: choreFields,

  run: (app, at, extras, { name, when, who, area, notes }) =>
    addAndShow(app, at, {
      name,
      when,
      who,
      areaId: area ?? null,
      notes,
      ...readExtras(extras),
    }),
})

/** What the form begins with. */
interface Beginning extends Draft, FormExtras {
  readonly areaId?: Id | undefined
}

/** The form, with what is known already; or why there is none. */
export async function openAdding(
  app: App,
  at: Invocation,
  { name, when, who = NOBODY, notes, areaId, ...extras }: Beginning = {},
): Promise<Response> {
  const { guildId, locale } = at
  const begun = await beginAdding(app, { guildId, isManager: await mayManage(app, at) })
  if (!begun.ok) return refusal(say(locale, begun.refusal))
  const area = { offered: begun.value, chosen: areaId }
  const known = { name, when, who, area, notes }
  if (!hasExtras(extras)) return addModal.open(locale, {}, known)
  return addFormModal.open(locale, writeExtras(extras), known)
}

interface Given extends FormExtras {
  readonly name: string
  readonly when: string
  readonly who: readonly Chosen[]
  readonly areaId: Id | null
  readonly notes: string | undefined
}

/** The form, and the command with all that it needs, end here. */
export async function addAndShow(app: App, at: Invocation, given: Given): Promise<Response> {
  const { guildLocale, locale } = at
  const { name, when, who, areaId, notes, closing, way, effort, priority } = given
  const whom = whomOf(who)
  // What was refused before makes room for what comes of it.
  const answer = draftIn(textsIn(at.messageComponents)) ? update : whisperCard
  const refused = (sentence: string) => {
    const said = writeExtras({ closing, way, effort, priority })
    const againId = addAgainId.encode({ area: areaId ?? NO_AREA, ...said })
    return answer(againCard(locale, { sentence, draft: { ...given, who: whom }, againId }))
  }
  const wrong = whyNotWhom(at.guildId, who) ?? (way && whyNotShared(whom, way))
  if (wrong) return refused(t(locale, wrong))
  const result = await addChore(app, {
    ...(await actorOf(app, at)),
    guildLocale,
    locale,
    name,
    when,
    assignment: amongWhom(whom, way)({ assignment: ANYONE, state: null }),
    areaId,
    notes: notes ?? null,
    closing: closing ?? null,
    ...defined({ effort, priority }),
  })
  if (!result.ok && result.refusal.code === 'add.restricted')
    return refusal(say(locale, result.refusal))
  if (!result.ok) return refused(say(locale, result.refusal))
  const { schedule } = result.value.chore
  const settings = await readSettings(app, at)
  const guessedIn = isZoneGuessed(settings, guildLocale) ? cityOf(schedule.zone) : undefined
  const may = await whatMay(app, at, result.value)
  return answer(choreAddedCard(locale, result.value, app.clock.now(), { guessedIn, ...may }))
}
