import { inGuild } from '../../core/db/scope.ts'
import { snowflake } from '../../core/ids.ts'
import * as option from '../../interactions/option.ts'
import { refusal } from '../../interactions/response.ts'
import { findNamed, openOccurrences } from '../chores/index.ts'
import { localize, t } from './locales/index.ts'

type Name = 'option.chore' | 'swap.for'
type Description = 'option.chore.description' | 'swap.chore.description' | 'swap.for.description'

/** What is open, by the ids of the turns: first of whoever types, and of what is wanted of another, theirs. */
const autocompleteOf =
  (name: Name): option.Autocomplete =>
  async (app, { guildId, userId }, typed, others) => {
    const asked = name === 'swap.for' ? snowflake.safeParse(others.with).data : undefined
    const found = await inGuild(app.db, guildId, (scope) =>
      openOccurrences.names(scope, asked ?? userId),
    )
    const wanted = typed.trim().toLowerCase()
    return found
      .filter(({ name }) => name.toLowerCase().includes(wanted))
      .map(({ id, name }) => ({ name, value: id }))
  }

const lookUp: option.LookUp = async (app, { guildId, userId, locale }, typed) => {
  const found = await findNamed(app, { guildId, userId, typed, list: 'open' })
  if (found.length > 1) return { say: refusal(t(locale, 'turn.several')) }
  return { value: found[0]?.id ?? null }
}

export const turnOption = (
  name: Name = 'option.chore',
  description: Description = 'option.chore.description',
) =>
  option.id({
    name: localize(name),
    description: localize(description),
    required: true,
    autocomplete: autocompleteOf(name),
    lookUp,
  })
