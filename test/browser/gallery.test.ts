import { describe, inject, onTestFinished, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import type { GuildHandle } from '../fake-discord/guild.ts'
import { arrival } from './gallery/arrival.ts'
import { boards, overdueBoard } from './gallery/boards.ts'
import { chores } from './gallery/chores.ts'
import { errors } from './gallery/errors.ts'
import { HOUSEHOLDS } from './gallery/households.ts'
import { direct, lists } from './gallery/lists.ts'
import { managing } from './gallery/managing.ts'
import { menus } from './gallery/menus.ts'
import { reading } from './gallery/reading.ts'
import { reminding } from './gallery/reminding.ts'
import { roles } from './gallery/roles.ts'
import { settingUp } from './gallery/setting-up.ts'
import { sharing } from './gallery/sharing.ts'
import { createVisit } from './gallery/visit.ts'
import { settleFlatmates } from './support/flatmates.ts'
import { openPlayground } from './support/playground.ts'
import { openStage, useBrowser } from './support/stage.ts'

// Not a test but a look: everything that the bot shows, as pictures, for people to judge.

useBrowser()

/** Some 500 pictures, on a machine that may do something else as well. */
const TIMEOUT_MS = 1_800_000

/** A Tuesday, late in the afternoon. */
const startAt = Temporal.Instant.from('2027-01-12T16:40:00Z')

/** In this order: what one leaves behind, the next shows. */
const SCENES = [
  ...[arrival, settingUp, chores, boards, lists, managing],
  ...[menus, reading, reminding, sharing, roles, errors, overdueBoard, direct],
]

describe.skipIf(!inject('chromium')).each(HOUSEHOLDS)('the gallery ($lang)', (house) => {
  test('shows every card and form in both themes', { timeout: TIMEOUT_MS }, async () => {
    let guild: GuildHandle | undefined
    const playground = await openPlayground({
      populate: (discord) => {
        guild = settleFlatmates(discord, house)
      },
      startAt,
      frozen: true,
    })
    onTestFinished(playground.close)
    if (!guild) throw new Error('there is no household')
    const panes = [`zoe:${house.channel}`, `mia:${house.channel}`]
    const options = { panes, lang: house.lang, width: 1700, height: 1100 }
    const stage = await openStage(playground, options)
    const visit = createVisit({ playground, stage, guild, house })
    const failures: unknown[] = []
    for (const scene of SCENES) await scene(visit).catch((error) => failures.push(error))
    await visit.album.sheets()
    if (failures.length > 0) throw new AggregateError(failures, failures.join('\n'))
  })
})
