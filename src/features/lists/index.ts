export { myChoresId, theirListId } from './list.custom-ids.ts'
