import type { Invocation } from '../../interactions/invocation.ts'
import { defineModal } from '../../interactions/modal.ts'
import type { ChosenFile } from '../../interactions/resolved.ts'
import { inPlace, whisperCard } from '../../interactions/response.ts'
import { countId, doneCard, doneId, extraId, ON_CARD } from '../cards/index.ts'
import { actorOf } from '../guilds/index.ts'
import { type PhotoRefusal, photosIn } from '../model/index.ts'
import { completeChore } from './complete-chore.flow.ts'
import type { Lists } from './done.button.ts'
import { momentSaid } from './early.ts'
import { extraCard } from './early.view.ts'
import { finishForm, saidOnCard, whyNotDone } from './finish-form.modal.ts'
import { say } from './locales/index.ts'
import { logExtra } from './log-extra.flow.ts'
import { given } from './photo-form.modal.ts'
import { countPhotoId, extraPhotoId, photoFormId } from './proof.custom-ids.ts'
import { photoAgainCard } from './proof.view.ts'

interface Filled {
  readonly photos: readonly ChosenFile[]
  readonly note: string | undefined
}

/** What was said on the card before, what was written since, and the photos; or why those will not do. */
function saidWith(at: Invocation, { photos, note }: Filled) {
  const said = { ...saidOnCard(at), note }
  const read = photosIn(photos)
  return { said, read }
}

interface Again {
  readonly againId: string
  readonly said: Parameters<typeof photoAgainCard>[2]['said']
}

const notThose = ({ locale }: Invocation, refusal: PhotoRefusal, again: Again) =>
  whisperCard(photoAgainCard(locale, say(locale, refusal), again))

const photoModalOn = (lists: Lists) =>
  defineModal({
    id: photoFormId,
    ...given,

    run(app, at, { occurrence, place }, filled) {
      const { said, read } = saidWith(at, filled)
      // From that private card it is done there.
      const againId = doneId.encode({ occurrence, place: ON_CARD })
      if (!read.ok) return notThose(at, read.refusal, { againId, said })
      const shown = { ...said, proof: read.value }
      return finishForm(app, at, lists, { occurrence, place, said: shown })
    },
  })

const countPhotoModal = defineModal({
  id: countPhotoId,
  ...given,

  async run(app, at, { occurrence, at: seconds }, filled) {
    const { said, read } = saidWith(at, filled)
    const againId = countId.encode({ occurrence, at: seconds })
    if (!read.ok) return notThose(at, read.refusal, { againId, said })
    const doneAt = momentSaid(seconds, app.clock.now())
    const result = await completeChore(app, {
      ...(await actorOf(app, at)),
      ...said,
      proof: read.value,
      hereId: at.channelId,
      occurrenceId: occurrence,
      ...(doneAt && { doneAt }),
    })
    if (!result.ok) return whyNotDone(at.locale, result.refusal)
    return inPlace(at, doneCard(at.locale, result.value))
  },
})

const extraPhotoModal = defineModal({
  id: extraPhotoId,
  ...given,

  async run(app, at, { occurrence, extra, at: seconds }, filled) {
    const { said, read } = saidWith(at, filled)
    const againId = extraId.encode({ occurrence, extra, at: seconds })
    if (!read.ok) return notThose(at, read.refusal, { againId, said })
    const result = await logExtra(app, {
      ...(await actorOf(app, at)),
      ...said,
      proof: read.value,
      hereId: at.channelId,
      occurrenceId: occurrence,
      extraId: extra,
      doneAt: momentSaid(seconds, app.clock.now()),
    })
    if (!result.ok) return whyNotDone(at.locale, result.refusal)
    return inPlace(at, extraCard(at.locale, result.value))
  },
})

/** Once it is known which turn is meant, no list is drawn again. */
export const photoModals = [countPhotoModal, extraPhotoModal]
export const photoModalsOn = (lists: Lists) => [photoModalOn(lists)]
