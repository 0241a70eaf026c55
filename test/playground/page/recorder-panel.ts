import { html, nothing } from 'lit'
import { copyButton } from './copy-button.ts'
import { PgElement } from './element.ts'
import { panelStyles } from './panel-styles.ts'
import { recordedTest } from './recorded-test.ts'
import type { Recorder } from './recorder.ts'
import type { Words } from './words.ts'

/** What was done in the page, as a test that does it again. */
export class RecorderPanel extends PgElement {
  static override properties = {
    recorder: { attribute: false },
    steps: { type: Number },
    words: { attribute: false },
    testName: { state: true },
  }
  static override styles = [PgElement.styles, panelStyles]

  declare recorder: Recorder
  declare steps: number
  declare words: Words
  declare private testName: string

  constructor() {
    super()
    this.testName = 'what was recorded happens again'
  }

  private download(text: string) {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
    const link = Object.assign(document.createElement('a'), {
      href: url,
      download: 'recorded.test.ts',
    })
    link.click()
    URL.revokeObjectURL(url)
  }

  override render() {
    const { recorder, words } = this
    const { isOn, steps } = recorder
    return html`
      <p>${words.recorderIntro}</p>
      <p class="row">
        ${
          isOn
            ? html`<button class="danger" @click=${recorder.stop}>${words.stop}</button>`
            : html`<button class="main" @click=${recorder.start}>${words.record}</button>`
        }
        <span role="status">${isOn ? words.recording(steps.length) : words.steps(steps.length)}</span>
      </p>
      ${steps.length === 0 ? html`<p>${words.noSteps}</p>` : this.text()}
    `
  }

  private text() {
    const { recorder, words, testName } = this
    const text = recordedTest(testName, recorder.steps)
    return html`
      <label>${words.testName}
        <input .value=${testName} @input=${({ target }: InputEvent) => {
          this.testName = (target as HTMLInputElement).value
        }} />
      </label>
      <h3>${words.testText}</h3>
      <p class="row">
        <button @click=${() => this.download(text)}>${words.download}</button>
        ${copyButton(text, words.copy, words.copied)}
      </p>
      <pre tabindex="0" aria-label=${words.testText}>${text}</pre>
      ${nothing}
    `
  }
}

customElements.define('pg-recorder-panel', RecorderPanel)
