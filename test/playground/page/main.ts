import './message/pg-message.ts'
import './modal/pg-modal.ts'
import './message/pg-specimens.ts'
import './message-list.ts'
import './command-option.ts'
import './command-line.ts'
import './command-more.ts'
import './composer.ts'
import './context-menu.ts'
import './pane.ts'
import './top-bar.ts'
import './panel-rail.ts'
import './world-panel.ts'
import './fault-panel.ts'
import './inspector-panel.ts'
import './recorder-panel.ts'
import './json-panel.ts'
import './panel.ts'
import './app.ts'
import { theme } from './theme.ts'

// The styles of the document itself; every element below has its own.
const { styleSheet } = theme
if (styleSheet) document.adoptedStyleSheets = [styleSheet]
