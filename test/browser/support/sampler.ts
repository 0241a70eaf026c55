import { afterAll } from 'vitest'
import { createFakeDiscord } from '../../fake-discord/fake-discord.ts'
import {
  button,
  CHORE,
  card,
  label,
  modal,
  row,
  text,
  textInput,
  update,
  whisper,
} from '../../fake-discord/stage.ts'
import { type Asked, createStandInBot } from '../../fake-discord/stand-in-bot.ts'
import { registerCommands, settle } from '../../playground/default-world.ts'
import { createPage } from '../../playground/page-files.ts'
import { bundlePage } from './page-script.ts'

const menu = (type: 2 | 3, name: string, nl: string) => ({
  type,
  name,
  name_localizations: { nl },
})

const COMMANDS = [
  CHORE,
  { name: 'form', description: 'Opens a form' },
  {
    name: 'note',
    description: 'Nothing of it must be filled in',
    options: [
      { type: 5, name: 'loud', description: 'Whether it is told to all' },
      { type: 3, name: 'what', description: 'What it says', max_length: 40 },
    ],
  },
  menu(2, 'Give a chore', 'Geef een klus'),
  menu(3, 'Mark as done', 'Markeer als gedaan'),
]

const option = (name: string) => ({ label: name, value: name.toLowerCase() })

/** One field of each kind that the keyboard handles in its own way. */
const FORM = modal(
  label('What', textInput('what', { max_length: 40 })),
  label('Area', {
    type: 3,
    custom_id: 'area',
    options: ['Kitchen', 'Bathroom', 'Garden'].map(option),
  }),
  label('How', { type: 21, custom_id: 'how', options: ['Fast', 'Well'].map(option) }),
  label('Remind me', { type: 23, custom_id: 'remind' }),
)

const open = (name: string) => [text(name), row(button('Done', 'done'))]
const closed = (name: string) => [text(`✅ ${name}`), row(button('Undo', 'undo'))]

function answer({ type, data, payload }: Asked) {
  const { name, custom_id: id } = data as { name?: string; custom_id?: string }
  if (type === 4) return { type: 8, data: { choices: offered(data) } }
  if (type === 5) return whisper(`Sent: ${JSON.stringify(data.components)}`)
  if (id === 'done') return update(closed(shownOn(payload)))
  if (id === 'undo') return update(open(shownOn(payload)))
  if (name === 'form') return FORM
  if (name === 'chore') return card(open(given(data)))
  return whisper(`${name}: only for you`)
}

/** The name that somebody typed for a chore. */
const given = (data: Asked['data']) =>
  /"value":"([^"]*)"/.exec(JSON.stringify(data))?.[1] ?? 'Dishes'

/** The name on the card that was pressed. */
const shownOn = ({ message }: Asked['payload']) =>
  /"content":"(?:✅ )?([^"]+)"/.exec(JSON.stringify(message))?.[1] ?? ''

/** What is offered for the option in which somebody types. */
function offered(data: Asked['data']) {
  const focused = JSON.stringify(data).match(/"value":"([^"]*)","focused":true/)?.[1] ?? ''
  const all = ['Dishes', 'Dinner', 'Bins']
  return all
    .filter((name) => name.toLowerCase().startsWith(focused.toLowerCase()))
    .map((name) => ({ name, value: name }))
}

/**
 * The page before the smallest bot, which answers with one thing of each kind: tests of the page ask no database.
 * Closed after the last test of the file.
 */
export async function openSampler() {
  const discord = await createFakeDiscord({ page: createPage() })
  const bot = await createStandInBot(discord.key.publicKey, answer)
  discord.connectBot(bot.url)
  settle(discord)
  await registerCommands(discord, COMMANDS)
  afterAll(async () => {
    bot.close()
    await discord.close()
  })
  await bundlePage(discord.url)
  /** What the bot was asked last. */
  const asked = () => bot.received.at(-1)?.json.data
  return { discord, url: discord.url, asked }
}
