import { ComponentType } from 'discord-api-types/v10'
import { chromeFor } from './chrome.ts'
import { labelOf } from './component-use.ts'
import type { Part } from './part.ts'
import { stampText } from './stamp.ts'
import type { Message, User, World } from './world.ts'

/** What a member reads, as lines of text: names for ids, their own times, buttons in brackets. */
export function linesOf(world: World, viewer: User, message: Message): string[] {
  const read = (text: string) => readable(world, viewer, text)
  if (message.thinking) return [chromeFor(viewer.locale).thinking]
  const shown = message.components.flatMap((part) => partLines(part, read))
  const plain = message.content ? read(message.content).split('\n') : []
  const files = message.files.map(({ name, description }) => `(${description ?? name})`)
  return [...plain, ...shown, ...files]
}

type Read = (text: string) => string

export function partLines(part: Part, read: Read): string[] {
  const inner = (part.components ?? []).flatMap((child) => partLines(child, read))
  switch (part.type) {
    case ComponentType.TextDisplay:
      return read(part.content ?? '').split('\n')
    case ComponentType.Button:
      return [`[${labelOf(part)}]${part.disabled ? ' (disabled)' : ''}`]
    case ComponentType.ActionRow:
      return [inner.join(' ')]
    case ComponentType.Section: {
      const beside = part.accessory ? partLines(part.accessory, read) : []
      return [...inner.slice(0, -1), [inner.at(-1), ...beside].join('  ')]
    }
    case ComponentType.Separator:
      return ['───']
    case ComponentType.Container:
      return inner
    case ComponentType.Thumbnail:
    case ComponentType.MediaGallery:
    case ComponentType.File:
      return [`(${part.description ?? 'picture'})`]
    default:
      return [listLine(part)]
  }
}

function listLine({ placeholder, options = [] }: Part): string {
  const chosen = options.filter((option) => option.default).map(({ label }) => label)
  const shown = chosen.length > 0 ? chosen.join(', ') : (placeholder ?? '')
  return `‹${shown} ▾› ${options.map(({ label }) => label).join(' | ')}`.trim()
}

/** Markdown and mentions as a reader sees them; `**` and headings lose their marks. */
export function readable(world: World, viewer: User, text: string): string {
  return text
    .replaceAll(/<@!?(\d+)>/g, (_, id) => `@${world.users.get(id)?.name ?? 'unknown'}`)
    .replaceAll(/<@&(\d+)>/g, (_, id) => `@${roleName(world, id)}`)
    .replaceAll(/<#(\d+)>/g, (_, id) => `#${world.channels.get(id)?.name ?? 'unknown'}`)
    .replaceAll(/<\/([^:>]+):\d+>/g, '/$1')
    .replaceAll(/<t:(-?\d+)(?::([a-zA-Z]))?>/g, (_, seconds, style) =>
      stampText(readerOf(world, viewer), Number(seconds), style),
    )
    .replaceAll(/\*\*(.+?)\*\*/g, '$1')
    .replaceAll(/~~(.+?)~~/g, '$1')
    .replaceAll(/^(?:#{1,3}|-#) /gm, '')
    .replaceAll(/\\([\\`*_{}[\]()#+\-.!~|>@:<])/g, '$1')
}

const roleName = ({ guilds }: World, id: string) =>
  [...guilds.values()].flatMap((guild) => guild.roles.get(id)?.name ?? [])[0] ?? 'unknown'

const readerOf = ({ clock }: World, { locale, zone }: User) => ({
  locale,
  zone,
  nowMs: clock.now().epochMilliseconds,
})
