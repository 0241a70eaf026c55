import { takingBackUndone, turnsTakenBack } from './away.events.ts'
import { followClockConsumer } from './follow-clock.consumer.ts'
import { returnJob } from './return.job.ts'
import { tellOfTakenBack } from './tell-of-taken-back.consumer.ts'
import { takenBackNews } from './tell-of-taken-back.effect.ts'

export const away = {
  events: [turnsTakenBack, takingBackUndone],
  consumers: [followClockConsumer, ...tellOfTakenBack],
  effects: [takenBackNews],
  jobs: [returnJob],
}
