import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import { defineSubcommand } from '../../interactions/command.ts'
import { managersOnly } from '../../interactions/guard.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import * as option from '../../interactions/option.ts'
import { refusal, whisperCard } from '../../interactions/response.ts'
import { chores, findNamed } from '../chores/index.ts'
import { mayManage } from '../guilds/index.ts'
import { localize, t } from './locales/index.ts'
import { logCard } from './log.view.ts'
import { type ReadLog, readLog } from './read-log.flow.ts'

/** Every chore that there is, and those that were done for good or deleted. */
const chore: option.Autocomplete = async (app, { guildId }, typed) => {
  const [inUse, ended] = await inGuild(app.db, guildId, (scope) =>
    Promise.all([chores.names(scope), chores.endedNames(scope)]),
  )
  const wanted = typed.trim().toLowerCase()
  return [...inUse, ...ended]
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .map(({ id, name }) => ({ name, value: id }))
}

const lookUp: option.LookUp = async (app, { guildId, userId, locale }, typed) => {
  const found = await findNamed(app, { guildId, userId, typed, list: 'every' })
  if (found.length > 1)
    return { say: refusal(t(locale, 'log.severalChores', { typed, count: found.length })) }
  return { value: found[0]?.id ?? null }
}

export const logSubcommand = defineSubcommand({
  name: localize('log.name'),
  description: localize('log.description'),
  access: 'read',
  guards: [managersOnly(mayManage)],
  options: {
    member: option.user({
      name: localize('log.option.member'),
      description: localize('log.option.member.description'),
    }),
    chore: option.id({
      name: localize('log.option.chore'),
      description: localize('log.option.chore.description'),
      autocomplete: chore,
      lookUp,
    }),
  },

  async run(app, at, { member, chore: choreId }) {
    if (choreId === null) return refusal(t(at.locale, 'log.choreGone'))
    const wanted = { before: 0, memberId: member?.id ?? null, choreId: choreId ?? null }
    return whisperCard(await showLog(app, at, wanted))
  },
})

export async function showLog(
  app: App,
  { guildId, locale }: Invocation,
  wanted: Omit<ReadLog, 'guildId'>,
) {
  return logCard(locale, { ...wanted, ...(await readLog(app, { guildId, ...wanted })) })
}
