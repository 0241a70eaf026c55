import { t as approvals } from '../../../src/features/approvals/locales/index.ts'
import { t as areas } from '../../../src/features/areas/locales/index.ts'
import { t as away } from '../../../src/features/away/locales/index.ts'
import { t as board } from '../../../src/features/board/locales/index.ts'
import { t as cards } from '../../../src/features/cards/locales/index.ts'
import { t as checklists } from '../../../src/features/checklists/locales/index.ts'
import { t as completions } from '../../../src/features/completions/locales/index.ts'
import { t as exchange } from '../../../src/features/exchange/locales/index.ts'
import { t as guilds } from '../../../src/features/guilds/locales/index.ts'
import { t as lists } from '../../../src/features/lists/locales/index.ts'
import { t as members } from '../../../src/features/members/locales/index.ts'
import { t as planning } from '../../../src/features/planning/locales/index.ts'
import { t as reminders } from '../../../src/features/reminders/locales/index.ts'
import { t as setup } from '../../../src/features/setup/locales/index.ts'
import { t as transfer } from '../../../src/features/transfer/locales/index.ts'
import type { GuildHandle } from '../../fake-discord/guild.ts'
import { boardIn, timeIn } from '../../support/flat.ts'
import type { Playground } from '../support/playground.ts'
import type { Stage } from '../support/stage.ts'
import { createAlbum } from './album.ts'
import type { Household } from './households.ts'

/** Everybody in one guild, what they can press in their language, and the album that their screens go into. */
export type Visit = ReturnType<typeof createVisit>

interface Place {
  readonly playground: Playground
  readonly stage: Stage
  readonly guild: GuildHandle
  readonly house: Household
}

export function createVisit({ playground, stage, guild, house }: Place) {
  const { locale } = house
  const catalogs = {
    ...{ approvals, areas, away, board, checklists, exchange },
    ...{ cards, completions, planning, guilds, lists, members, reminders, setup, transfer },
  }
  type Catalogs = typeof catalogs
  return {
    ...playground,
    stage,
    guild,
    house,
    album: createAlbum(stage, playground.discord.world, house.lang),
    zoe: guild.member('Zoe'),
    mia: guild.member('Mia'),
    tom: guild.member('Tom'),
    /** Who looks: Zoe, who manages the server, and Mia. */
    screens: { zoe: stage.pane('zoe'), mia: stage.pane('mia') },
    /** What stands on a button or a list of this feature. */
    word: <F extends keyof Catalogs>(feature: F, key: Parameters<Catalogs[F]>[1]) =>
      (catalogs[feature] as (locale: string, key: string) => string)(locale, key as string),
    ...timeIn(playground, guild.id),
    ...boardIn(playground.discord, guild.id),
  }
}
