import type { PageWorld } from '../contract.ts'
import { messageFor, type Specimen } from './specimen.ts'
import { controlSpecimens } from './specimen-controls.ts'
import { mediaSpecimens } from './specimen-media.ts'
import { stateSpecimens } from './specimen-states.ts'
import { textSpecimens } from './specimen-texts.ts'

/** A message for every component and every state, with the people and channels of this world. */
export function specimensOf(world: PageWorld): Specimen[] {
  const [guild] = world.guilds
  if (!guild) return []
  return [
    ...stateSpecimens(guild, world.now),
    ...textSpecimens(world, guild),
    ...controlSpecimens(guild),
    ...mediaSpecimens,
  ]
}

/** The same, as `<pg-message>` takes them. */
export function specimenMessages(world: PageWorld) {
  const channelId = world.guilds[0]?.channels[0]?.id ?? ''
  const specimens = specimensOf(world)
  return specimens.map((specimen, i) => ({
    ...specimen,
    message: messageFor(world, specimen, {
      id: `specimen-${i}`,
      channelId,
      minutesAgo: specimens.length - i,
    }),
  }))
}
