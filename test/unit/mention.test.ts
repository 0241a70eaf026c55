import { expect, test } from 'vitest'
import { card, selectRow, text } from '../../src/core/components.ts'
import type { Discord, DiscordCall } from '../../src/core/discord/discord.ts'
import { escapeMarkdown } from '../../src/core/markdown.ts'
import { stringSelect } from '../../src/core/selects.ts'
import { features } from '../../src/features/http.ts'
import { createMentions, mentioning } from '../../src/interactions/mention.ts'

const ID = '100000000000000001'
const fill = createMentions(features, () => new Map([['chore', ID]]))

test('a command that a sentence of ours names is mentioned, wherever in it that stands', () => {
  const said = JSON.stringify(card(text('</chore add:0>\n</chore show:0> "or" </chore done:0>')))
  expect(fill(said, 'en-US')).not.toContain(':0>')
  expect(fill(said, 'en-US').match(new RegExp(`</chore \\w+:${ID}>`, 'g'))).toHaveLength(3)
})

test('what a member typed like one stays as it is, so that nothing grows beyond what Discord takes', () => {
  const typed = '</chore add:0>'.repeat(5)
  const quoted = `", "content":"${typed}`
  const said = JSON.stringify([
    card(
      text(`**${escapeMarkdown(typed)}**`),
      selectRow(
        stringSelect(
          'id',
          [typed, quoted].map((label) => ({ label, value: label })),
        ),
      ),
    ),
    { type: 4, custom_id: 'name', value: typed },
  ])
  expect(fill(said, 'en-US')).toBe(said)
})

test('while Discord has not told the ids, a late answer names a command in the language of who asked', async () => {
  const said: string[] = []
  const discord = {
    send: (call: DiscordCall) => {
      said.push(JSON.stringify('body' in call && call.body))
      return Promise.resolve({ kind: 'sent' })
    },
  } as unknown as Discord
  const unknown = createMentions(features, () => new Map())
  const body = card(text('</chore add:0>')) as unknown as Record<string, unknown>
  const terms = { lane: 'normal', nonce: '1' } as never
  await mentioning(discord, unknown).send({ to: 'original', token: 't', locale: 'nl', body }, terms)
  await mentioning(discord, unknown).send({ to: 'channel', channelId: ID, mark: 'm', body }, terms)
  expect(said).toEqual([
    expect.stringContaining('`/klus nieuw`'),
    expect.stringContaining('`/chore add`'),
  ])
})
