import { button, buttons, card, selectRow, text } from '../../core/components.ts'
import { stringSelect } from '../../core/selects.ts'
import { moreId, NOBODY, nameOf, pickApproverId, pickRulesId } from '../cards/index.ts'
import { APPROVERS, approverOf, type Chore, REQUIREMENTS } from '../model/index.ts'
import { t } from './locales/index.ts'

/** What has to be there before it counts as done and who agrees, and the ways to choose. */
export function rulesCard(locale: string, rules: Chore) {
  const { id: chore, requires, ...named } = rules
  const heading = t(locale, 'rules.heading', { chore: nameOf(locale, named) })
  const asked = requires.map((one) => t(locale, `rules.asked.${one}`))
  const lines = asked.length > 0 ? asked : [t(locale, 'rules.nothing')]
  const options = REQUIREMENTS.map((value) => ({
    value,
    label: t(locale, `rules.option.${value}`),
    selected: requires.includes(value),
  }))
  const agreeing = approverOf(rules) ?? NOBODY
  const approvers = ([NOBODY, ...APPROVERS] as const).map((value) => ({
    value,
    label: t(locale, `rules.approver.${value}`),
    selected: value === agreeing,
  }))
  return card(
    text([heading, ...lines].join('\n')),
    selectRow(
      stringSelect(pickRulesId.encode({ chore }), options, {
        placeholder: t(locale, 'rules.pick'),
        min: 0,
        max: options.length,
      }),
    ),
    selectRow(
      stringSelect(pickApproverId.encode({ chore }), approvers, {
        placeholder: t(locale, 'rules.pickApprover'),
      }),
    ),
    buttons(button(t(locale, 'button.back'), moreId.encode({ chore }))),
  )
}
