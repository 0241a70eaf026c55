import { escapeMarkdown } from '../markdown.ts'

export type Values = Readonly<Record<string, unknown>>
export type Template = (values: Values) => string

const PLACEHOLDER = /\{\{(- )?([^{}]+)\}\}/

/**
 * A text with `{{name}}`, taken apart once. What is filled in may be a member's words: in a message
 * they never format, link or ping. `{{- mention}}` fills in Markdown of our own, and words where
 * Discord shows no Markdown.
 */
export function compileTemplate(text: string): Template {
  // Split by both groups: text, «- » or nothing, name, text, …
  const parts = text.split(PLACEHOLDER)
  return (values) => {
    let filled = parts[0] ?? ''
    for (let i = 1; i < parts.length; i += 3)
      filled += show(values[parts[i + 1] ?? ''], parts[i] !== undefined) + parts[i + 2]
    return filled
  }
}

const show = (value: unknown, asIs: boolean) =>
  typeof value === 'string' && !asIs ? escapeMarkdown(value) : String(value)
