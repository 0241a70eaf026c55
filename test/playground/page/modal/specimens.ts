import { ChannelType, TextInputStyle, ComponentType as Type } from 'discord-api-types/v10'
import type { z } from 'zod'
import type { modalData } from '../../../fake-discord/modal.schema.ts'
import { numbered, type Part } from '../../../fake-discord/part.ts'
import type { PageModal } from '../contract.ts'

type ModalData = z.infer<typeof modalData>
type ModalPart = ModalData['components'][number]
type Control = Extract<ModalPart, { readonly type: Type.Label }>['component']

const label = (text: string, component: Control, description?: string): ModalPart => ({
  type: Type.Label,
  label: text,
  ...(description && { description }),
  component,
})

const options = (...labels: string[]) =>
  labels.map((text, i) => ({
    label: text,
    value: text.toLowerCase(),
    ...(i === 0 && { description: 'What most people choose' }),
  }))

// A form holds five parts at most, so that every part needs three forms.

const setup: ModalData = {
  custom_id: 'specimen-setup',
  title: 'Set up the chores',
  components: [
    label(
      'Channel of the board',
      {
        type: Type.ChannelSelect,
        custom_id: 'channel',
        placeholder: 'Pick a channel',
        channel_types: [ChannelType.GuildText],
      },
      'Where everybody sees what is due',
    ),
    label('Time zone', {
      type: Type.StringSelect,
      custom_id: 'zone',
      options: [
        { label: 'Amsterdam', value: 'Europe/Amsterdam', default: true },
        { label: 'London', value: 'Europe/London' },
        { label: 'Another', value: 'other', description: 'You can name it afterwards' },
      ],
    }),
    label('First chores', {
      type: Type.RadioGroup,
      custom_id: 'pack',
      options: options('Flat', 'Family', 'Club', 'None'),
    }),
    label('Reminders', {
      type: Type.CheckboxGroup,
      custom_id: 'reminders',
      max_values: 2,
      required: false,
      options: options('Morning digest', 'When due', 'Weekly recap'),
    }),
    label('Who manages', {
      type: Type.RoleSelect,
      custom_id: 'role',
      required: false,
      placeholder: 'Nobody in particular',
    }),
  ],
}

const done: ModalData = {
  custom_id: 'specimen-done',
  title: 'Done, with a picture',
  components: [
    { type: Type.TextDisplay, content: 'Well done. A **picture** shows it best.' },
    label('Name', {
      type: Type.TextInput,
      custom_id: 'name',
      style: TextInputStyle.Short,
      min_length: 3,
      max_length: 100,
      placeholder: 'Dishes',
    }),
    label('Note', {
      type: Type.TextInput,
      custom_id: 'note',
      style: TextInputStyle.Paragraph,
      max_length: 400,
      required: false,
      value: 'The big pan is still in the water.',
    }),
    label('Helpers', {
      type: Type.UserSelect,
      custom_id: 'helpers',
      min_values: 0,
      max_values: 5,
      required: false,
    }),
    label(
      'Pictures',
      {
        type: Type.FileUpload,
        custom_id: 'pictures',
        min_values: 1,
        max_values: 3,
        file_types: ['.png', '.jpg'],
      },
      'One to three',
    ),
  ],
}

const leave: ModalData = {
  custom_id: 'specimen-leave',
  title: 'Delete my data',
  components: [
    { type: Type.TextDisplay, content: '### What is lost\n- 12 leaves\n- A streak of 5 days' },
    label('Tell these', { type: Type.MentionableSelect, custom_id: 'tell', max_values: 3 }),
    label('Export my data first', { type: Type.Checkbox, custom_id: 'export', default: true }),
  ],
}

export const modalSpecimenData: readonly ModalData[] = [setup, done, leave]

/** Forms that have every part, as `<pg-modal>` takes them. */
export const modalSpecimens: readonly PageModal[] = modalSpecimenData.map(
  ({ custom_id, title, components }) => ({
    customId: custom_id,
    title,
    parts: numbered(components as readonly Part[]),
  }),
)
