export { announceArea } from './announce-area.flow.ts'
export { areaAdded, areaRemoved, areaRenamed } from './area.events.ts'
export { removeArea } from './remove-area.flow.ts'
