export { areaAdded, areaRemoved, areaRenamed } from './area.events.ts'
