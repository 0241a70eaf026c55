import { snoozeButton } from './snooze.button.ts'

export const reminders = {
  buttons: [snoozeButton],
}
