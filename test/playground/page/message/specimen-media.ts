import { ButtonStyle, ComponentType as Type } from 'discord-api-types/v10'
import { type Specimen, type SpecimenFile, v2, words } from './specimen.ts'
import { button, row } from './specimen-controls.ts'
import { listFile, treePicture, trees } from './specimen-pictures.ts'

const ACCENT = 0x3f8f5a

const item = ({ name, description }: SpecimenFile, spoiler = false) => ({
  media: { url: `attachment://${name}` },
  ...(description && { description }),
  ...(spoiler && { spoiler }),
})

const thumbnail = (file: SpecimenFile) => ({ type: Type.Thumbnail, ...item(file) }) as const

const gallery = (count: number): Specimen => {
  const files = trees(count)
  return {
    name: `Gallery of ${count}`,
    data: v2({ type: Type.MediaGallery, items: files.map((file) => item(file)) }),
    files,
  }
}

const [tree] = [treePicture(0)]

const hidden: Specimen = {
  name: 'Spoilers',
  data: v2(
    { type: Type.MediaGallery, items: [item(tree, true), item(treePicture(1))] },
    { type: Type.Container, spoiler: true, components: [words('Who won: **Mia**')] },
    { type: Type.File, file: { url: `attachment://${listFile.name}` }, spoiler: true },
  ),
  files: [tree, treePicture(1), listFile],
}

const sections: Specimen = {
  name: 'Sections',
  data: v2(
    {
      type: Type.Section,
      components: [words('**Dishes** · Mia\nDue today at 19:00')],
      accessory: button('Done', 'section-done', { style: ButtonStyle.Success }),
    },
    { type: Type.Separator, divider: true, spacing: 1 },
    {
      type: Type.Section,
      components: [words('### Your tree'), words('12 leaves'), words('-# Since Monday')],
      accessory: thumbnail(tree),
    },
    { type: Type.Separator, divider: true, spacing: 2 },
    words('After a wide line'),
    { type: Type.Separator, divider: false, spacing: 2 },
    words('After a wide gap'),
  ),
  files: [tree],
}

const ROWS = ['Dishes · Mia', 'Bins · Tom', 'Bathroom · Sam', 'Plants · Zoe']

const board: Specimen = {
  name: 'A board',
  data: v2({
    type: Type.Container,
    accent_color: ACCENT,
    components: [
      words('## Chores of The Flat'),
      { type: Type.MediaGallery, items: [item(trees(1)[0] ?? tree)] },
      ...ROWS.map((text, i) => ({
        type: Type.Section as const,
        components: [words(`⏰ **${text}**\n-# Due today`)],
        accessory: button('Done', `row-${i}`, { style: ButtonStyle.Success }),
      })),
      { type: Type.Separator },
      row(
        button('Join', 'join', { style: ButtonStyle.Primary }),
        button('My chores', 'mine'),
        button('Add chore', 'add'),
      ),
      words('-# One board for everybody'),
    ],
  }),
  files: trees(1),
  became: { pinned: true },
}

const older: Specimen = {
  name: 'Content, embed, attachments',
  data: {
    content: 'The older kind of message, **with** an embed and files.',
    allowed_mentions: { parse: [] },
    embeds: [
      {
        author: { name: 'ChoresTree' },
        title: 'Week 48',
        url: 'https://example.org/week-48',
        description: 'Seven chores, `four` people.',
        color: ACCENT,
        timestamp: '2027-01-15T08:00:00Z',
        fields: [
          { name: 'Most', value: 'Mia', inline: true },
          { name: 'Streak', value: '5 days', inline: true },
          { name: 'Note', value: 'The bins went out late.' },
        ],
        footer: { text: 'Weekly recap' },
      },
    ],
    components: [row(button('Say thanks', 'thanks'))],
  },
  files: [treePicture(2), listFile],
}

const file: Specimen = {
  name: 'A file',
  data: v2({ type: Type.File, file: { url: `attachment://${listFile.name}` } }),
  files: [listFile],
}

export const mediaSpecimens: readonly Specimen[] = [
  board,
  sections,
  ...[1, 2, 3, 4, 5, 7, 10].map(gallery),
  hidden,
  file,
  older,
]
