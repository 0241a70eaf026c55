import { followClockConsumer } from './follow-clock.consumer.ts'
import { returnJob } from './return.job.ts'

export const away = { consumers: [followClockConsumer], jobs: [returnJob] }
