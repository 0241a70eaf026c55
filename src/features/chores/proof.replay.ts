import { replay, set } from '../../core/rebuild/replay.ts'
import { proofChanged } from './proof.events.ts'

export const proofReplay = replay(proofChanged, ({ payload: { completionId, proof } }) => [
  set('completions', completionId, { proof }),
])
