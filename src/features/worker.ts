import type { WorkerFeature } from '../jobs/registry.ts'
import { chores } from './chores/chores.worker.ts'
import { guilds } from './guilds/guilds.worker.ts'
import { members } from './members/members.worker.ts'
import { reminders } from './reminders/reminders.worker.ts'

/** What happens by itself, one line per feature. */
export const features: readonly WorkerFeature[] = [chores, guilds, members, reminders]
