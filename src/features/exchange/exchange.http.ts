import { acceptButton, declineButton, withdrawButton } from './answer-offer.button.ts'
import { assign } from './assign.command.ts'
import { claimButton } from './claim.button.ts'
import { claim } from './claim.command.ts'
import { handOverButton, toAllButton } from './hand-over.button.ts'
import { handOverMineButton } from './hand-over-mine.button.ts'
import { passButton } from './pass.button.ts'
import { pass } from './pass.command.ts'
import { swap } from './swap.command.ts'
import { toOneSelect } from './to-one.select.ts'
import { undoButton } from './undo.button.ts'

export const exchange = {
  buttons: [
    claimButton,
    handOverButton,
    handOverMineButton,
    toAllButton,
    passButton,
    acceptButton,
    declineButton,
    withdrawButton,
    undoButton,
  ],
  selects: [toOneSelect],
}

/** Parts of /chore. */
export const exchangeCommands = [claim, assign, pass, swap]
