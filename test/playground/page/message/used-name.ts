import type { CommandOption } from '../../../fake-discord/command.schema.ts'
import { localName } from '../../../fake-discord/local-name.ts'
import type { PageMessage } from '../contract.ts'
import type { Draw } from './draw.ts'

const CHAT_INPUT = 1

/** How the viewer's client calls a command that was used: «/klus nieuw», whoever used it in which language. */
export function usedName({ place, viewer }: Draw, used: NonNullable<PageMessage['used']>): string {
  const { commandId, path, type } = used
  const command = place.world.commands.find(({ id }) => id === commandId)
  const names = command ? localPath(command.definition as CommandOption, path, viewer.locale) : path
  return `${type === CHAT_INPUT ? '/' : ''}${names.join(' ')}`
}

function localPath(part: CommandOption, [, ...rest]: readonly string[], locale: string): string[] {
  const sub = part.options?.find(({ name }) => name === rest[0])
  return [localName(part, locale), ...(sub ? localPath(sub, rest, locale) : rest)]
}
