export { myChoresId } from './list.custom-ids.ts'
