import type { ReplayFeature } from '../core/rebuild/verify-guild.ts'
import { approvals } from './approvals/approvals.replay.ts'
import { areas } from './areas/areas.replay.ts'
import { away } from './away/away.replay.ts'
import { board } from './board/board.replay.ts'
import { chores } from './chores/chores.replay.ts'
import { exchange } from './exchange/exchange.replay.ts'
import { guilds } from './guilds/guilds.replay.ts'
import { members } from './members/members.replay.ts'
import { setup } from './setup/setup.replay.ts'
import { transfer } from './transfer/transfer.replay.ts'

/** How the tables come of the log, one line per feature. */
export const features: readonly ReplayFeature[] = [
  guilds,
  members,
  away,
  areas,
  chores,
  approvals,
  exchange,
  setup,
  board,
  transfer,
]
