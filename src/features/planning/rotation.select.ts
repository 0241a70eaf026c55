import { snowflake } from '../../core/ids.ts'
import { refusal } from '../../interactions/response.ts'
import { defineMentionableSelect, defineStringSelect } from '../../interactions/select.ts'
import {
  rotationEveryId,
  rotationHelpId,
  rotationMembersId,
  rotationMissId,
  rotationUpId,
  rotationWayId,
} from '../cards/index.ts'
import { HELPER_RULES, MISS_RULES, POOL_MAX, WAYS } from '../rotations/index.ts'
import { t } from './locales/index.ts'
import { shareAndShow } from './rotation.command.ts'
import { EVERY, everyOf } from './rotation-choices.ts'
import { amongWhom, inWay, movedUp, type Sharing, withRules } from './sharing.ts'
import { whomOf, whyNotWhom } from './whom.ts'

const asIs: Sharing = ({ assignment }) => assignment

const members = defineMentionableSelect({
  id: rotationMembersId,
  min: 0,
  max: POOL_MAX,

  run(app, at, { chore }, chosen) {
    const wrong = whyNotWhom(at.guildId, chosen)
    if (wrong) return refusal(t(at.locale, wrong))
    return shareAndShow(app, at, chore, amongWhom(whomOf(chosen)))
  },
})

const way = defineStringSelect({
  id: rotationWayId,
  values: WAYS,
  run: (app, at, { chore }, [chosen]) =>
    shareAndShow(app, at, chore, chosen ? inWay(chosen) : asIs),
})

const every = defineStringSelect({
  id: rotationEveryId,
  values: EVERY,
  run: (app, at, { chore }, [chosen]) =>
    shareAndShow(app, at, chore, chosen ? withRules({ rotateEvery: everyOf(chosen) }) : asIs),
})

const help = defineStringSelect({
  id: rotationHelpId,
  values: HELPER_RULES,
  run: (app, at, { chore }, [chosen]) =>
    shareAndShow(app, at, chore, chosen ? withRules({ helperRule: chosen }) : asIs),
})

const miss = defineStringSelect({
  id: rotationMissId,
  values: MISS_RULES,
  run: (app, at, { chore }, [chosen]) =>
    shareAndShow(app, at, chore, chosen ? withRules({ onMiss: chosen }) : asIs),
})

const up = defineStringSelect({
  id: rotationUpId,
  value: snowflake,
  run: (app, at, { chore }, [chosen]) =>
    shareAndShow(app, at, chore, chosen ? movedUp(chosen) : asIs),
})

export const rotationSelects = [members, way, every, help, miss, up]
