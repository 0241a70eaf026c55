import { type CSSResultGroup, LitElement } from 'lit'
import { base } from './theme.ts'

/** What every element of the shell has in common. */
export class PgElement extends LitElement {
  static override styles: CSSResultGroup = [base]

  /** The first element of this selector inside this one. */
  protected one<Found extends HTMLElement = HTMLElement>(selector: string): Found | null {
    return this.renderRoot.querySelector<Found>(selector)
  }
}
