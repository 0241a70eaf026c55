import type { App } from '../../app.ts'
import type { Id } from '../../core/ids.ts'
import { UNREADABLE } from '../../core/text.ts'
import type { Response } from '../../interactions/handler.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { defineModal } from '../../interactions/modal.ts'
import { inPlace, refusal, update, whisperCard } from '../../interactions/response.ts'
import { textsIn } from '../../interactions/shown.ts'
import { editAgainId, editedCard, editFormId, NO_AREA } from '../cards/index.ts'
import { whatMay } from '../chores/index.ts'
import { actorOf } from '../guilds/index.ts'
import { sayWhen } from '../recurrence/index.ts'
import { beginEditing } from './begin-editing.flow.ts'
import { choreFields } from './chore-form.modal.ts'
import { type Draft, draftIn } from './draft.ts'
import { againCard } from './draft.view.ts'
import { type EditChore, type Edited, type EditRefusal, editChore } from './edit-chore.flow.ts'
import { localize, say, t } from './locales/index.ts'
import { amongWhom } from './sharing.ts'
import { whomIn, whomOf, whyNotWhom } from './whom.ts'

/** What the form can mend, and what only somebody else can. */
const FINAL: ReadonlySet<EditRefusal['code']> = new Set([
  'chore.notFound',
  'change.ended',
  'change.notYours',
  'change.restricted',
  'edit.nothing',
])

export const editModal = defineModal({
  id: editFormId,
  title: localize('edit.title'),
  fields: choreFields,

  async run(app, at, { chore: choreId, version }, { name, when, who, area, notes }) {
    const { guildLocale, locale } = at
    const whom = whomOf(who)
    const refused = (sentence: string) => {
      const againId = editAgainId.encode({ chore: choreId, area: area ?? NO_AREA })
      const answer = draftIn(textsIn(at.messageComponents)) ? update : whisperCard
      const draft = { name, when, who: whom, notes }
      return answer(againCard(locale, { sentence, draft, againId }))
    }
    const wrong = whyNotWhom(at.guildId, who)
    if (wrong) return refused(t(locale, wrong))
    const result = await editChore(app, {
      ...(await actorOf(app, at)),
      guildLocale,
      locale,
      choreId,
      version,
      name,
      when,
      assignment: amongWhom(whom),
      areaId: area ?? null,
      notes: notes ?? null,
    })
    if (!result.ok && FINAL.has(result.refusal.code)) return refusal(say(locale, result.refusal))
    if (!result.ok) return refused(say(locale, result.refusal))
    const may = await whatMay(app, at, result.value.occurrence)
    const card = editedCard(locale, result.value, app.clock.now(), may)
    // On the card that it was opened from, when that is their own.
    return inPlace(at, card)
  },
})

/** The form with the chore as it is, or as it was filled in before; or why there is none. */
export async function openEditing(
  app: App,
  at: Invocation,
  choreId: Id,
  draft?: Draft & { readonly areaId: Id | undefined },
): Promise<Response> {
  const { locale } = at
  const begun = await beginEditing(app, { ...(await actorOf(app, at)), choreId })
  if (!begun.ok) return refusal(say(locale, begun.refusal))
  const { chore, areas } = begun.value
  const { name, when, who, notes, areaId } = draft ?? {
    name: chore.name === UNREADABLE ? '' : chore.name,
    when: sayWhen(chore.schedule, locale),
    who: whomIn(chore.assignment),
    notes: chore.notes ?? undefined,
    areaId: chore.area?.id,
  }
  const area = { offered: areas, chosen: areaId }
  const args = { chore: choreId, version: chore.version }
  return editModal.open(locale, args, { name, when, who, area, notes })
}

type Beside = Partial<Pick<EditChore, 'assignment' | 'closing' | 'effort' | 'priority'>>

/** All of it stays as it is, but what is said beside the form. */
export async function editBeside(
  app: App,
  at: Invocation,
  choreId: Id,
  beside: Beside,
  // On the card that it was chosen on, when that is their own.
  show: (edited: Edited) => Response | Promise<Response> = async (edited) => {
    const may = await whatMay(app, at, edited.occurrence)
    return inPlace(at, editedCard(at.locale, edited, app.clock.now(), may))
  },
): Promise<Response> {
  const { guildLocale, locale } = at
  const actor = await actorOf(app, at)
  const begun = await beginEditing(app, { ...actor, choreId })
  if (!begun.ok) return refusal(say(locale, begun.refusal))
  const { name, notes, assignment, area, version, schedule } = begun.value.chore
  // What cannot be read is not saved over itself: the form asks for it.
  if (name === UNREADABLE || notes === UNREADABLE) return openEditing(app, at, choreId)
  const result = await editChore(app, {
    ...actor,
    guildLocale,
    locale,
    choreId,
    version,
    name,
    when: sayWhen(schedule, locale),
    assignment,
    areaId: area?.id ?? null,
    notes,
    ...beside,
  })
  return result.ok ? show(result.value) : refusal(say(locale, result.refusal))
}
