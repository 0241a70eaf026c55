import { css, html, LitElement, nothing } from 'lit'
import type { SentFile } from '../contract.ts'
import { icons } from '../message/icons.ts'
import type { Words } from '../message/words.ts'
import { base } from '../theme.ts'
import { acceptOf, refuseFile } from './file-rules.ts'

/** Files to send with a form: chosen or dropped, read at once, and listed so that one can go again. */
class Upload extends LitElement {
  static override properties = {
    files: { attribute: false },
    counts: { attribute: false },
    types: { attribute: false },
    words: { attribute: false },
    label: {},
    hint: {},
    required: { type: Boolean },
    refusal: { state: true },
    over: { state: true },
  }

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .drop {
        position: relative;
        display: grid;
        justify-items: center;
        gap: 2px;
        padding: 14px;
        border: 1px dashed var(--pg-edge);
        border-radius: 8px;
        background: var(--pg-input);
        color: var(--pg-muted);
        text-align: center;
      }
      .drop.over {
        border-color: var(--pg-focus);
        background: var(--pg-hover);
      }
      .drop:focus-within {
        outline: 2px solid var(--pg-focus);
        outline-offset: 1px;
      }
      .drop b {
        color: var(--pg-link);
        font-weight: 600;
      }
      input {
        position: absolute;
        inset: 0;
        width: 100%;
        opacity: 0;
        cursor: pointer;
      }
      ul {
        margin: 8px 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 6px 8px 6px 12px;
        border-radius: 6px;
        background: var(--pg-input);
        overflow-wrap: anywhere;
      }
      li + li {
        margin-top: 4px;
      }
      li span {
        flex: 1;
        min-width: 0;
      }
      li button {
        display: grid;
        place-items: center;
        padding: 4px;
        border: 0;
        border-radius: 6px;
        background: none;
        color: var(--pg-muted);
      }
      li button:hover {
        background: var(--pg-hover);
        color: var(--pg-text);
      }
      small {
        font-size: 13px;
      }
      .refusal:not(:empty) {
        margin: 6px 0 0;
        font-size: 14px;
        color: var(--pg-bad);
      }
      .refusal {
        margin: 0;
      }
    `,
  ]

  declare files: readonly SentFile[]
  declare counts: { readonly min: number; readonly max: number }
  declare types: readonly string[]
  declare words: Words
  declare label: string
  declare hint: string
  declare required: boolean
  declare refusal: string
  declare over: boolean

  constructor() {
    super()
    this.files = []
    this.types = []
    this.hint = ''
    this.required = false
    this.refusal = ''
    this.over = false
  }

  override focus() {
    this.renderRoot.querySelector('input')?.focus()
  }

  private tell(files: readonly SentFile[]) {
    this.dispatchEvent(new CustomEvent('pg-files', { detail: files }))
  }

  private readonly pick = async ({ target }: Event) => {
    const input = target as HTMLInputElement
    const chosen = [...(input.files ?? [])]
    // The same file can then be chosen again after it was removed.
    input.value = ''
    await this.add(chosen)
  }

  private readonly drop = async (event: DragEvent) => {
    event.preventDefault()
    this.over = false
    await this.add([...(event.dataTransfer?.files ?? [])])
  }

  private async add(chosen: readonly File[]) {
    const refusals = chosen.flatMap((file) => refuseFile(file, this.types, this.words) ?? [])
    this.refusal = refusals[0] ?? ''
    const fine = chosen.filter((file) => !refuseFile(file, this.types, this.words))
    const read = await Promise.all(fine.map(sentFile))
    const { max } = this.counts
    // Where only one fits, a new choice takes the place of the old one.
    const kept = max === 1 ? read.slice(-1) : [...this.files, ...read].slice(0, max)
    this.tell(kept.length > 0 ? kept : this.files)
  }

  private takeOut(file: SentFile) {
    this.tell(this.files.filter((one) => one !== file))
    this.focus()
  }

  protected override render() {
    const { words, counts, types, files } = this
    return html`
      <div class="drop ${this.over ? 'over' : ''}" @dragover=${this.hover} @dragleave=${this.leave} @drop=${this.drop}>
        ${icons.upload()}
        <div><b>${counts.max > 1 ? words.addFiles : words.addFile}</b> ${words.orDrop}</div>
        <small>${[words.filesFrom(counts.min, counts.max), ...types].join(' · ')}</small>
        <input type="file" aria-label=${this.label} aria-description=${this.hint || nothing}
          aria-required=${this.required} accept=${acceptOf(types)} ?multiple=${counts.max > 1} @change=${this.pick}>
      </div>
      <p class="refusal" role="alert">${this.refusal || nothing}</p>
      ${files.length > 0 ? html`<ul>${files.map((file) => this.renderFile(file))}</ul>` : nothing}
    `
  }

  private renderFile(file: SentFile) {
    const label = this.words.remove(file.name)
    return html`<li><span>${file.name}</span>
      <button type="button" aria-label=${label} title=${label} @click=${() => this.takeOut(file)}>${icons.cross(16)}</button></li>`
  }

  private readonly hover = (event: DragEvent) => {
    event.preventDefault()
    this.over = true
  }

  private readonly leave = () => {
    this.over = false
  }
}

async function sentFile(file: File): Promise<SentFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  // In pieces, because all bytes of a picture are too many arguments for one call.
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return {
    name: file.name,
    contentType: file.type || 'application/octet-stream',
    base64: btoa(binary),
  }
}

customElements.define('pg-upload', Upload)

declare global {
  interface HTMLElementTagNameMap {
    'pg-upload': Upload
  }
}
