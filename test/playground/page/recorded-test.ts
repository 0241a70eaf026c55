import type { Gesture, Performed } from './ask-fake.ts'
import { literal } from './literal.ts'
import { fieldNames, optionNames, pressed, sayings } from './recorded-names.ts'
import { whereOf } from './recorded-place.ts'
import type { Step } from './recorder.ts'

/** What a step of the test is told about the steps before it. */
interface Written {
  /** The variable that holds what was seen last of each message. */
  readonly messages: Map<string, string>
  /** And the one that holds each open form, by its interaction. */
  readonly forms: Map<string, string>
  readonly people: Map<string, string>
  count: number
}

const HELPERS = ['at', 'change', 'latest', 'person', 'say']
const START = '2030-01-01T12:00:00Z'

/** The steps as a Vitest file: it does them again against the real bot, and expects to see the same. */
export function recordedTest(name: string, steps: readonly Step[]): string {
  const written: Written = { messages: new Map(), forms: new Map(), people: new Map(), count: 0 }
  const body = steps.map((step) =>
    stepLines(step, written)
      .map((line) => `  ${line}`)
      .join('\n'),
  )
  const people = [...written.people].map(
    ([where, variable]) => `const ${variable} = person(${where})`,
  )
  const needed = HELPERS.filter((helper) => [...body, ...people].join().includes(`${helper}(`))
  return `import { expect, test } from 'vitest'
import { openReplay } from '../playground/replay.ts'

// Recorded in the playground. It begins in a fresh household; put it into test/e2e.
const { ${needed.join(', ')} } = await openReplay(${literal(steps[0]?.at ?? START)})
${people.join('\n')}

test(${literal(name)}, async () => {
${body.join('\n\n')}
})
`
}

function stepLines(step: Step, written: Written): string[] {
  const { did, at, done } = step
  const when = `at(${literal(at)})`
  if (did.kind === 'clock') return [when]
  if (did.kind === 'change') return [when, `await change(${literal(did.edit)})`]
  if (!done) return [when]
  const before = found(did.gesture, done, step, written)
  written.count += 1
  const seen = `seen${written.count}`
  const act = actOf(did.gesture, did.texts, step, written)
  remember(did.gesture, done, seen, written)
  return [when, ...before, `const ${seen} = await ${act}`, ...expectations(seen, done)]
}

function remember(gesture: Gesture, done: Performed, seen: string, written: Written) {
  if (done.messageId) written.messages.set(done.messageId, seen)
  if (done.interactionId && done.modal) written.forms.set(done.interactionId, seen)
  if (gesture.do === 'say' && done.messageId) written.messages.set(done.messageId, seen)
}

const touched = (gesture: Gesture): string | undefined => {
  if (gesture.do === 'use') return gesture.message
  return gesture.do === 'menu' && gesture.type === MESSAGE_MENU ? gesture.target : undefined
}

const MESSAGE_MENU = 3

/** A message that no step before it showed is looked for by its first line: the worker may have posted it. */
function found(gesture: Gesture, { on = '' }: Performed, step: Step, written: Written): string[] {
  const id = touched(gesture)
  if (!id || written.messages.has(id)) return []
  written.count += 1
  const variable = `seen${written.count}`
  written.messages.set(id, variable)
  return [`const ${variable} = await latest(${who(gesture, step, written)}, ${literal(on)})`]
}

/** The variable of this person in this channel. */
function who({ as, channel }: Gesture, { before }: Step, written: Written): string {
  const { person, where } = whereOf(before, as, channel)
  const key = [person, ...where].map((name) => literal(name)).join(', ')
  const known = written.people.get(key)
  if (known) return known
  const taken = [...written.people.values()]
  const base = person.replaceAll(/\W/g, '')
  const variable = [base, ...taken.map((_, i) => `${base}${i + 2}`)].find((v) => !taken.includes(v))
  written.people.set(key, variable ?? base)
  return variable ?? base
}

type Texts = Readonly<Record<string, string>>

function actOf(gesture: Gesture, texts: Texts, step: Step, written: Written): string {
  const me = who(gesture, step, written)
  const on = `${written.messages.get(touched(gesture) ?? '')}.as(${me})`
  switch (gesture.do) {
    case 'command':
    case 'type':
      return `${me}.command(${literal(gesture.line)}, ${literal(optionNames(gesture, texts))})`
    case 'say':
      return `say(${[me, ...sayings(gesture)].join(', ')})`
    case 'submit': {
      const form = written.forms.get(gesture.interaction)
      return `${form}.modal.submit(${literal(fieldNames(gesture, step))})`
    }
    case 'menu': {
      const target =
        gesture.type === MESSAGE_MENU
          ? (written.messages.get(gesture.target) ?? '')
          : `{ id: ${literal(gesture.target)} }`
      const menu = gesture.type === MESSAGE_MENU ? 'messageMenu' : 'userMenu'
      return `${me}.${menu}(${literal(gesture.name)}, ${target})`
    }
    case 'use':
      return `${on}.${pressed(gesture, step)}`
  }
}

/** What was seen then. */
function expectations(seen: string, { outcome, lines = [], buttons = [], failure }: Performed) {
  if (outcome === 'said') return []
  if (outcome === 'failed') return [`expect(${seen}.failure).toBe(${literal(failure)})`]
  return [
    `expect(${seen}.outcome).toBe(${literal(outcome)})`,
    `expect(${seen}.lines).toEqual(${linesLiteral(lines)})`,
    ...(outcome === 'modal' ? [] : [`expect(${seen}.buttons).toEqual(${literal(buttons)})`]),
  ]
}

/** An id is another one each time. */
const ID = /\d{17,20}/g
/** And a command is named in one way or another, as the bot has learned its id by then or has not. */
const COMMAND = /(?<=\s)`?\/[a-z]+(?: [a-z]+)?`?/g

const varies = (line: string) => line.search(ID) >= 0 || line.search(COMMAND) >= 0

/** The lines, with anything in the place of what is not the same each time. */
function linesLiteral(lines: readonly string[]): string {
  if (!lines.some(varies)) return literal(lines)
  const entries = lines.map((line) => (varies(line) ? alike(line) : literal(line)))
  return `[\n${entries.map((entry) => `    ${entry},\n`).join('')}  ]`
}

function alike(line: string): string {
  const [command, id] = ['\u0001', '\u0002']
  const pattern = line
    .replaceAll(COMMAND, command)
    .replaceAll(ID, id)
    .replaceAll(/[/\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll(command, '.+')
    .replaceAll(id, '\\d+')
  return `expect.stringMatching(/^${pattern}$/)`
}
