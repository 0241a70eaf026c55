import { html, type TemplateResult } from 'lit'
import type { Part } from '../../../fake-discord/part.ts'
import { tell } from '../contract.ts'
import { isUnderWay } from './button-view.ts'
import { choicesOf, defaultsOf } from './choices.ts'
import type { Draw } from './draw.ts'
import './pg-select.ts'

/** A list in a message: what is chosen is sent at once, or when a list of several is closed. */
export const select = (draw: Draw, part: Part): TemplateResult => html`
  <pg-select
    .component=${part}
    .choices=${choicesOf(draw.place, part)}
    .initial=${defaultsOf(part)}
    .words=${draw.words}
    .label=${part.placeholder ?? draw.words.choose}
    .busy=${isUnderWay(draw, part)}
    ?disabled=${part.disabled}
    @pg-choose=${({ detail }: CustomEvent<readonly string[]>) =>
      tell(draw.host, 'pg-use', {
        messageId: draw.messageId,
        customId: part.custom_id ?? '',
        componentType: part.type,
        values: detail,
      })}
  ></pg-select>
`
