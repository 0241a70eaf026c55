export { beginId, stopId } from './begun.custom-ids.ts'
export {
  addAgainId,
  addFormId,
  deleteId,
  editAgainId,
  editFormId,
  editId,
  moreId,
  NO_AREA,
  pickDoneId,
  pickNamedId,
  restoreId,
  showId,
  undoEditId,
} from './change.custom-ids.ts'
export { deletedCard, editedCard, moreCard, restoredCard, unchangedCard } from './change.view.ts'
export { checklistId } from './checklist.custom-ids.ts'
export { stepsButton } from './checklist.view.ts'
export { closingNames, effortNames, priorityNames } from './choices.view.ts'
export {
  addId as addChoreId,
  doneId,
  homeId,
  isForEveryone,
  lookId,
  noteFormId,
  place,
  postedBy,
  shareChoreId,
  undoId,
} from './chore.custom-ids.ts'
export {
  choreAddedCard,
  choreCard,
  doneCard,
  type May,
  nameOf,
  nextLine,
  ON_CARD,
  openCard,
  openLines,
  reopenedCard,
  sharedChoreCard,
} from './chore.view.ts'
export { disputeId } from './dispute.custom-ids.ts'
export { claimId, handOverId, handOverMineId } from './exchange.custom-ids.ts'
export { helpId, undoHelpId } from './help.custom-ids.ts'
export { homeButton, sharedCard } from './home.view.ts'
export {
  rotationEveryId,
  rotationHelpId,
  rotationId,
  rotationMembersId,
  rotationMissId,
  rotationNextId,
  rotationUpId,
  rotationWayId,
  whyId,
} from './rotation.custom-ids.ts'
export { NOBODY, pickApproverId, pickRulesId, rulesId } from './rules.custom-ids.ts'
export {
  awaitsLine,
  backdatedLine,
  doneWhen,
  photoLink,
  saidByLine,
  saidLines,
  saidParts,
} from './said.view.ts'
export {
  countId,
  extraId,
  HISTORY_PAGE_MAX,
  historyId,
  laterFormId,
  laterId,
  notDoneId,
  pickLaterId,
  shareHistoryId,
  skipId,
  undoPostponementId,
  undoSkipId,
} from './turn.custom-ids.ts'
export { pickEffortId, pickPriorityId, weightId } from './weight.custom-ids.ts'
export { effortLine, priorityLine, whoseLine } from './whose.view.ts'
