import { exportEffect } from './export.effect.ts'
import { forgetJob } from './forget-import.job.ts'
import { importJob, takeBackJob } from './import.job.ts'
import { importProgressEffect } from './import-progress.effect.ts'
import { importTrialEffect } from './import-trial.effect.ts'
import { choresImported, importUndone } from './transfer.events.ts'

export const transfer = {
  events: [choresImported, importUndone],
  effects: [exportEffect, importTrialEffect, importProgressEffect],
  jobs: [importJob, takeBackJob, forgetJob],
}
