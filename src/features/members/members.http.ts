import { joinButton } from './join.button.ts'

export const members = {
  buttons: [joinButton],
}
