import { appointAgain } from './appoint-again.consumer.ts'
import { appointFirst } from './appoint-first.consumer.ts'
import { appointNext } from './appoint-next.consumer.ts'
import { dueReminderEffect } from './due-reminder.effect.ts'
import { dueReminderJob } from './due-reminder.job.ts'
import { overdueReminderEffect } from './overdue-reminder.effect.ts'

export const reminders = {
  consumers: [appointFirst, appointNext, appointAgain],
  effects: [dueReminderEffect, overdueReminderEffect],
  jobs: [dueReminderJob],
}
