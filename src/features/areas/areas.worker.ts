import { areaAdded, areaRemoved, areaRenamed } from './area.events.ts'

export const areas = {
  events: [areaAdded, areaRenamed, areaRemoved],
}
