import type { App } from '../../app.ts'
import type { Id } from '../../core/ids.ts'
import { defineSubcommand } from '../../interactions/command.ts'
import { managersOnly } from '../../interactions/guard.ts'
import type { Response } from '../../interactions/handler.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { inPlace, refusal, update, whisperCard } from '../../interactions/response.ts'
import { anyChore, choreOption, showChore } from '../chores/index.ts'
import { actorOf, mayManage } from '../guilds/index.ts'
import { beginEditing } from './begin-editing.flow.ts'
import { editBeside } from './edit.modal.ts'
import { choreNotFound } from './home.button.ts'
import { localize, say } from './locales/index.ts'
import { rotationCard } from './rotation.view.ts'
import type { Sharing } from './sharing.ts'

/** Part of /manage, which is another feature's. */
export const manageRotation = defineSubcommand({
  name: localize('rotation.name'),
  description: localize('rotation.description'),
  access: 'read',
  guards: [managersOnly(mayManage)],
  options: {
    chore: choreOption(anyChore),
  },

  async run(app, at, { chore }) {
    const shown = await drawn(app, at, chore)
    return 'card' in shown ? whisperCard(shown.card) : shown.no
  },
})

/** In place of the card that it was asked for on. */
export async function showRotation(app: App, at: Invocation, chore: Id): Promise<Response> {
  const shown = await drawn(app, at, chore)
  return 'card' in shown ? inPlace(at, shown.card) : shown.no
}

/** For who may change the chore: everyone else is told who may. */
async function drawn(app: App, at: Invocation, chore: Id | null) {
  const { guildId, locale } = at
  if (!chore) return { no: choreNotFound(locale) }
  const begun = await beginEditing(app, { ...(await actorOf(app, at)), choreId: chore })
  if (!begun.ok) return { no: refusal(say(locale, begun.refusal)) }
  const found = await showChore(app, { guildId, chore, viewer: at.userId })
  return found ? { card: rotationCard(locale, found) } : { no: choreNotFound(locale) }
}

/** All of the chore stays as it is, but how it is shared out. */
export const shareAndShow = (app: App, at: Invocation, choreId: Id, assignment: Sharing) =>
  editBeside(app, at, choreId, { assignment }, ({ occurrence, eventId }) =>
    update(rotationCard(at.locale, { occurrence, changed: { eventId } })),
  )
