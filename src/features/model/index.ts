export type { Acting, Actor } from './actor.ts'
export {
  ABOUT,
  type About,
  ANSWER_HOURS,
  type Approval,
  ASKED_OF,
  type AskedOf,
  type Awaits,
  awaitsOf,
  isOverdue,
  openQuestion,
  reasonField,
  stateOf,
  UNASKED,
  unasked,
} from './approval.ts'
export { AREA_NAME_LENGTH_MAX, AREAS_MAX, type Area, areaField } from './area.ts'
export { asTyped } from './as-typed.ts'
export {
  type Changeable,
  type ChangeRefusal,
  changeRefusal,
  changesBetween,
  definitionOf,
  isChangedBy,
  isSameAssignment,
} from './change.ts'
export {
  checklistOf,
  STEP_LENGTH_MAX,
  STEPS_MAX,
  type Step,
  sealedSteps,
  stepsField,
  stepsLeft,
  stepsSchema,
  stepsText,
  type Tick,
  tickedAs,
  ticksSchema,
} from './checklist.ts'
export {
  type Chore,
  type ChoreDefinition,
  choreFrom,
  EFFORT_DEFAULT,
  ENDED_MAX,
  LEVEL_MAX,
  type ListName,
  NAME_LENGTH_MAX,
  NAMES_MAX,
  type Named,
  NOTES_LENGTH_MAX,
  nameField,
  noteField,
  notesField,
  type Opening,
  PRIORITY_DEFAULT,
  proofField,
  WHEN_LENGTH_MAX,
  WHEN_OPTION_LENGTH_MAX,
  writtenFrom,
} from './chore.ts'
export {
  CLOSINGS,
  type Closing,
  closesAtFrom,
  closesAtOf,
  closingOf,
  isLocked,
  isOpenToAll,
  isOver,
  opensToAllAt,
  slotInstead,
  wasAway,
} from './closing.ts'
export { completionOf, type Said } from './completion-of.ts'
export { involvedIn, isDisputable } from './disputable.ts'
export { elseOn } from './else-on.ts'
export { extrasArgs, type FormExtras, hasExtras, readExtras, writeExtras } from './form-extras.ts'
export {
  HELPERS_MAX,
  type HelpRefusal,
  helpersSchema,
  helpOf,
  helpRefusal,
  helpUndoRefusal,
  withHelpers,
} from './help.ts'
export { lateOf } from './late.ts'
export { LEVELS, levelOf } from './levels.ts'
export {
  alreadyRefusal,
  type CompletedOccurrence,
  type CompleteRefusal,
  type Completion,
  complete,
  type Following,
  isDone,
  type ListedOccurrence,
  type Occurrence,
  type OccurrenceStatus,
  openOccurrence,
  reopen,
  saidAt,
  takingBackRefusal,
  UNDO_HOURS,
  type UndoRefusal,
} from './occurrence.ts'
export {
  isPicture,
  linksIn,
  messageIn,
  messageLink,
  PHOTOS_BYTES_MAX,
  PHOTOS_MAX,
  type PhotoRefusal,
  PROOFS_MAX,
  photosIn,
  photosOf,
  pictureAt,
  postedAs,
  provedBy,
  uploadsIn,
  withLink,
  withoutLink,
} from './proof.ts'
export {
  APPROVERS,
  approverOf,
  NOTE_LENGTH_MAX,
  photoRefusal,
  REQUIREMENTS,
  type Requirement,
  type RequirementRefusal,
  type Rules,
  requirementRefusal,
  requirementsSchema,
  requiring,
} from './requirement.ts'
export { SAID_TEXTS, type SaidBesides, saidIn } from './said-texts.ts'
export { coveredBy, lockRefusal, REASON_LENGTH_MAX, type TurnRefusal, turnRefusal } from './turn.ts'
export {
  askedNobody,
  assignmentIn,
  certainlyOf,
  holdersOf,
  isAnyones,
  isWaiting,
  keptTurn,
  mentions,
  type OfRow,
  type RowOfTurns,
  turnFrom,
  type Whose,
  whoseOf,
} from './whose.ts'
