import './message/pg-message.ts'
import './modal/pg-modal.ts'
import './message-list.ts'
import './command-option.ts'
import './command-line.ts'
import './composer.ts'
import './context-menu.ts'
import './pane.ts'
import './top-bar.ts'
import './app.ts'
import { theme } from './theme.ts'

// The styles of the document itself; every element below has its own.
const { styleSheet } = theme
if (styleSheet) document.adoptedStyleSheets = [styleSheet]
