import { addMembersSelect } from './add-members.select.ts'
import { askRemovalSelect } from './ask-removal.select.ts'
import { joinButton } from './join.button.ts'
import { membersSubcommand } from './members.command.ts'
import { membersPageButton } from './members-page.button.ts'
import { removeMemberButton } from './remove-member.button.ts'
import { undoRemovalButton } from './undo-removal.button.ts'

export const members = {
  buttons: [joinButton, membersPageButton, removeMemberButton, undoRemovalButton],
  selects: [addMembersSelect, askRemovalSelect],
}

/** Its part of `/manage`. */
export const manageMembers = membersSubcommand
