import { choresCommand } from './chores.command.ts'
import { everywhereButton } from './everywhere.button.ts'
import { everywhereFilterSelect } from './everywhere-filter.select.ts'
import { filterSelect } from './filter.select.ts'
import { home, homeButton } from './home.button.ts'
import { myChoresButton } from './my-chores.button.ts'
import { pageButton } from './page.button.ts'
import { shareButton } from './share.button.ts'
import { theirChores } from './their-chores.command.ts'

export const lists = {
  commands: [choresCommand, theirChores],
  buttons: [pageButton, myChoresButton, homeButton, shareButton, everywhereButton],
  selects: [filterSelect, everywhereFilterSelect],
  home,
}

export { onLists } from './page.button.ts'
