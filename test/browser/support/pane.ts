import type { Locator, Page } from 'playwright-core'
import { type Words, wordsFor } from '../../playground/page/words.ts'

export type Texts = Readonly<Record<string, string>>
type View = 'channels' | 'chat' | 'members'

/** What one person does and sees in their pane; everything is found by what a screen reader would say. */
export interface Pane {
  readonly root: Locator
  /** Of this person's client, in their language. */
  readonly words: Words
  /**
   * Clicks since the last command. A choice in a list is two, and so is one in a menu; sending a form is one.
   */
  readonly clicks: number

  /**
   * Writes a command with its options, in the person's language, sends it and waits for what comes of it: a form,
   * a refusal, or the message that is returned here, below which news for others may stand by then.
   */
  command(line: string, options?: Texts): Promise<Locator>
  /** Presses the newest button of this name. */
  click(name: string): Promise<void>
  /** Opens the newest list of this name, and takes these of it. */
  choose(list: string, ...choices: readonly string[]): Promise<void>
  /** Fills the form that stands open, by the labels of its fields. */
  fill(values: Texts): Promise<void>
  submit(): Promise<void>
  /** What stands in the menu of a member, or of the newest message. */
  memberMenu(member: string, item: string): Promise<void>
  messageMenu(item: string): Promise<void>
  /** On a narrow pane only one of the three is in sight. */
  show(view: View): Promise<void>

  readonly line: Locator
  readonly messages: Locator
  /** The last message, whoever it is for: only where nobody else says anything. */
  readonly newest: Locator
  /** The newest button of this name. */
  button(name: string): Locator
  /** The newest place where this is said. */
  said(words: string): Locator
  readonly form: Locator
  option(name: string): Locator
  /** The names of what is offered, in their order. */
  options(): Promise<readonly string[]>
  menuItem(name: string): Locator
  member(name: string): Locator
  alert(words: string): Locator
  /** How many pixels of the channel lie below what is in sight. */
  belowSight(): Promise<number>
  /** Looks at the beginning of the channel. */
  scrollUp(): Promise<void>
  /** What a screen reader says of the element with the focus. */
  focused(): Promise<string>
  hasFocusIn(role: string): Promise<boolean>
}

export function createPane(page: Page, root: Locator, locale: string): Pane {
  const words = wordsFor(locale)
  const messages = root.getByRole('article')
  const log = root.getByRole('log')
  const form = root.getByRole('dialog')
  const line = root.getByRole('combobox', { name: words.message('') })
  const option = (name: string) => root.getByRole('option', { name })
  const menuItem = (name: string) => root.getByRole('menuitem', { name, exact: true })
  const members = root.getByRole('region', { name: words.members })
  const member = (name: string) => members.getByRole('button', { name })
  const button = (name: string) => messages.getByRole('button', { name, exact: true }).last()
  let clicks = 0

  async function press(target: Locator, options: { readonly button?: 'right' } = {}) {
    clicks += 1
    await target.click(options)
  }

  async function show(view: View) {
    const tabs = root.getByRole('navigation', { name: words.views })
    const tab = tabs.getByRole('button', { name: words[view] })
    if (await tab.isVisible()) return tab.click()
    // A wider pane has room for all but the members, which a button beside the title shows.
    if (view !== 'members' || (await members.isVisible())) return
    await root.getByRole('button', { name: words.members, exact: true }).click()
  }

  return {
    root,
    words,
    line,
    messages,
    newest: messages.last(),
    button,
    said: (text) => messages.getByText(text).last(),
    form,
    option,
    menuItem,
    member,
    get clicks() {
      return clicks
    },
    options: () => root.getByRole('option').locator('.row-name').allInnerTexts(),
    alert: (text) => root.getByRole('alert').filter({ hasText: text }),
    async command(name, options = {}) {
      const typed = Object.entries(options).map(([key, value]) => `${key}:"${value}"`)
      await line.fill([name, ...typed].join(' '))
      if (typed.length === 0) await line.press('Enter')
      await root.getByRole('group', { name: /^\// }).waitFor()
      const answers = messages.filter({ has: page.locator('.used', { hasText: name }) })
      const answer = answers.nth(await answers.count())
      await root.getByRole('button', { name: words.send, exact: true }).click()
      await answer.or(form).or(root.getByRole('alert')).first().waitFor()
      await answer.locator('.thinking').waitFor({ state: 'detached' })
      clicks = 0
      return answer
    },
    click: (name) => press(button(name)),
    async choose(list, ...choices) {
      await press(root.getByRole('combobox', { name: list, exact: true }).last())
      for (const choice of choices) await press(option(choice))
      if (choices.length > 1) await page.keyboard.press('Escape')
    },
    async fill(values) {
      for (const [label, value] of Object.entries(values)) await form.getByLabel(label).fill(value)
    },
    submit: () => press(form.locator('.submit')),
    async memberMenu(name, item) {
      if (!(await member(name).isVisible())) await show('members')
      await press(member(name), { button: 'right' })
      await press(menuItem(item))
    },
    async messageMenu(item) {
      await press(messages.last(), { button: 'right' })
      await press(menuItem(item))
    },
    show,
    belowSight: () =>
      log.evaluate(
        ({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight,
      ),
    scrollUp: () =>
      log.evaluate((element) => {
        element.scrollTop = 0
      }),
    focused: () => root.evaluate(nameOfFocused),
    hasFocusIn: (role) => root.evaluate(isFocusIn, role),
  }
}

// Both run in the page, where a shadow root tells only its own part of the focus.

function nameOfFocused(): string {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  if (!at) return ''
  const labels = [...((at as HTMLInputElement).labels ?? [])].map(
    (label) => label.textContent ?? '',
  )
  return [at.getAttribute('aria-label') ?? '', ...labels, at.textContent ?? ''].join(' ')
}

function isFocusIn(_: Element, role: string): boolean {
  for (let at = document.activeElement; at; at = at.shadowRoot?.activeElement ?? null)
    if (at.closest(`[role=${role}]`)) return true
  return false
}
