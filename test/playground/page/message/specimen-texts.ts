import type { PageGuild, PageWorld } from '../contract.ts'
import { type Specimen, v2, words } from './specimen.ts'

const MARKDOWN = `# The flat
## This week
### Wednesday
-# Small print, for what is only good to know
**bold**, *italics*, _also italics_, __underlined__, ~~struck~~, ***both***, \`code\` and ||a surprise||
> A quote of two lines,
> with **bold** in it.
- Kitchen
  - Dishes
  - Bins
- Bathroom
1. First the glasses
2. Then the plates
[A guide](https://example.org/guide) and https://example.org/plain.
\\*not italics\\* and snake_case_names stay as they are
\`\`\`js
const chore = 'Dishes' // nothing *inside* is markdown
\`\`\``

const STYLES = ['t', 'T', 'd', 'D', 'f', 'F', 's', 'S', 'R']

const MOMENT_SECONDS = 1_800_000_000

const timestamps = STYLES.map((style) => `\`${style}\` <t:${MOMENT_SECONDS}:${style}>`).join('\n')

export function textSpecimens(world: PageWorld, guild: PageGuild): Specimen[] {
  const [person] = guild.members.filter(({ user }) => !user.bot)
  const [channel] = guild.channels
  const role = guild.roles.find(({ id }) => id !== guild.id) ?? guild.roles[0]
  const [command] = world.commands
  const mentions = [
    `<@${person?.user.id}> asked <@&${role?.id}> in <#${channel?.id}> to use </${command?.definition.name ?? 'help'}:${command?.id ?? guild.id}>.`,
    'Somebody <@200000000000000001> who left, <#200000000000000002> that is gone, @everyone, and <:leaf:200000000000000003>.',
  ].join('\n')
  return [
    { name: 'Markdown', data: v2(words(MARKDOWN)) },
    { name: 'Timestamps', data: v2(words(timestamps)) },
    {
      name: 'Mentions',
      data: {
        ...v2(words(mentions)),
        allowed_mentions: { users: person ? [person.user.id] : [] },
      },
      became: { notifies: person ? [person.user.id] : [] },
    },
    { name: 'Only emoji', data: { content: '🌳 🍂 ✅', allowed_mentions: { parse: [] } } },
  ]
}
