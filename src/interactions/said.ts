import type { Outcome } from './fault.ts'
import type { Response } from './handler.ts'
import { plainly } from './response.ts'

/** The text of an answer, and how it came about. */
export interface Said {
  readonly body: string
  readonly outcome: Outcome
}

export const saying = (response: Response, outcome: Outcome): Said => ({
  body: JSON.stringify(response),
  outcome,
})

/** In the bot's DM nobody else reads along, so that nothing there has to be private. */
export const sayingOpenly: typeof saying = (response, outcome) => saying(plainly(response), outcome)
