import { keptTable } from '../../core/rebuild/kept-table.ts'
import {
  areaField,
  helpersSchema,
  keptTurn,
  nameField,
  noteField,
  notesField,
  proofField,
  reasonField,
  requirementsSchema,
  stepsField,
  ticksSchema,
} from '../model/index.ts'
import { scheduleSchema } from '../recurrence/index.ts'
import { assignmentSchema } from '../rotations/index.ts'
import { approvals } from './approval.table.ts'
import { areas } from './area.table.ts'
import { begunReplays } from './begun.replay.ts'
import { checklistReplays } from './checklist.replay.ts'
import { choreReplays } from './chore.replay.ts'
import { chores as choreTable, completions, occurrences } from './chore.table.ts'
import { extraReplays } from './extra.replay.ts'
import { helpReplays } from './help.replay.ts'
import { proofReplay } from './proof.replay.ts'
import { rulesReplays } from './rules.replay.ts'
import { turnReplays } from './turn.replay.ts'
import { turnMovedReplay } from './turn-moved.replay.ts'

export const chores = {
  replays: [
    ...choreReplays,
    ...turnReplays,
    turnMovedReplay,
    ...extraReplays,
    ...helpReplays,
    ...begunReplays,
    ...rulesReplays,
    proofReplay,
    ...checklistReplays,
  ],
  tables: [
    keptTable(areas, { key: 'id', texts: { name: areaField }, indexes: { nameIndex: 'name' } }),
    keptTable(choreTable, {
      key: 'id',
      texts: { name: nameField, notes: notesField, steps: stepsField },
      indexes: { nameIndex: 'name' },
      documents: {
        schedule: (document) => scheduleSchema.parse(document),
        requires: (document) => requirementsSchema.parse(document),
        assignment: (document) => assignmentSchema.parse(document),
      },
    }),
    keptTable(occurrences, {
      key: 'id',
      documents: {
        sharedBy: (members) => members,
        turn: (document) => keptTurn.parse(document),
        ticks: (document) => ticksSchema.parse(document),
      },
    }),
    keptTable(approvals, { key: 'completionId', texts: { reason: reasonField } }),
    keptTable(completions, {
      key: 'id',
      texts: { note: noteField, proof: proofField },
      documents: { helperIds: (document) => helpersSchema.parse(document) },
    }),
  ],
}
