import type { WorkerFeature } from '../jobs/registry.ts'
import { approvals } from './approvals/approvals.worker.ts'
import { areas } from './areas/areas.worker.ts'
import { away } from './away/away.worker.ts'
import { board } from './board/board.worker.ts'
import { chores } from './chores/chores.worker.ts'
import { completions } from './completions/completions.worker.ts'
import { departures } from './departures/departures.worker.ts'
import { exchange } from './exchange/exchange.worker.ts'
import { guilds } from './guilds/guilds.worker.ts'
import { members } from './members/members.worker.ts'
import { reminders } from './reminders/reminders.worker.ts'
import { removal } from './removal/removal.worker.ts'
import { setup } from './setup/setup.worker.ts'
import { transfer } from './transfer/transfer.worker.ts'
import { turns } from './turns/turns.worker.ts'

/** What happens by itself, one line per feature. */
export const features: readonly WorkerFeature[] = [
  chores,
  turns,
  completions,
  board,
  guilds,
  members,
  away,
  approvals,
  exchange,
  areas,
  departures,
  reminders,
  removal,
  setup,
  transfer,
]
