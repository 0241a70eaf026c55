import { keptTable } from '../../core/rebuild/kept-table.ts'
import { put, remove, replay, save } from '../../core/rebuild/replay.ts'
import { absenceBegun, absenceChanged, absenceEnded } from './absence.events.ts'
import { absences } from './absence.table.ts'
import { absenceNoteField } from './absence.ts'

type Told = ReturnType<typeof absenceChanged.parse>['joined'][number]

const standing = ({ absenceId, userId, from, to, note, createdBy, createdAt }: Told) =>
  put('absences', absenceId, {
    ...{ userId, from, to, note, createdBy, createdAt },
    endedAt: null,
    version: 1,
  })

const begun = replay(absenceBegun, ({ payload }) => [standing(payload)])

const changed = replay(absenceChanged, ({ payload: { absenceId, after, joined, parted } }) => [
  save('absences', absenceId, { ...after, endedAt: null }),
  ...joined.map((one) => remove('absences', one.absenceId)),
  ...parted.map(standing),
])

const ended = replay(absenceEnded, ({ payload: { absenceId, how, last }, at }) =>
  how === 'withdrawn'
    ? [remove('absences', absenceId)]
    : [save('absences', absenceId, { to: last, endedAt: at })],
)

export const absenceReplays = [begun, changed, ended]
export const absenceTables = [keptTable(absences, { key: 'id', texts: { note: absenceNoteField } })]
