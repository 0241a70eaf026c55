import { appointAgain } from './appoint-again.consumer.ts'
import { appointFirst } from './appoint-first.consumer.ts'
import { appointMissed } from './appoint-missed.consumer.ts'
import { appointMoved } from './appoint-moved.consumer.ts'
import { appointNext } from './appoint-next.consumer.ts'
import { appointBroughtBack, appointPostponed } from './appoint-postponed.consumer.ts'
import { appointRestored } from './appoint-restored.consumer.ts'
import { appointAfterSkip, appointUnskipped } from './appoint-skipped.consumer.ts'
import { digestJob } from './digest.job.ts'
import { dueReminderEffect } from './due-reminder.effect.ts'
import { dueReminderJob } from './due-reminder.job.ts'
import { overdueReminderEffect } from './overdue-reminder.effect.ts'
import { tellAfterPause } from './tell-after-pause.consumer.ts'

export const reminders = {
  consumers: [
    appointFirst,
    appointNext,
    appointMissed,
    tellAfterPause,
    appointAgain,
    appointMoved,
    appointRestored,
    appointPostponed,
    appointBroughtBack,
    appointAfterSkip,
    appointUnskipped,
  ],
  effects: [dueReminderEffect, overdueReminderEffect],
  jobs: [dueReminderJob, digestJob],
}
