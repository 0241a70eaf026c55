import { inLocale, type Localized } from '../core/i18n/localized.ts'
import type { Read } from './handler.ts'
import { localize, type Sentence, say } from './locales/index.ts'

type Naming = Extract<Sentence, { readonly args: { readonly option: string | number } }>
type Plain = Extract<Sentence, { readonly code: `old.${string}` }>

/** The arguments of a sentence that names an option, without that name: it differs per language. */
type ArgsOf<C extends Naming['code']> = Omit<
  Extract<Naming, { readonly code: C }>['args'],
  'option'
>

type No = Extract<Read<never>, { ok: false }>

/** What is wrong with the value of one option or field; the sentence names it in the reader's language. */
export const wrong = <C extends Naming['code']>(
  code: C,
  option: Localized,
  ...[args]: keyof ArgsOf<C> extends never ? [] : [ArgsOf<C>]
): No => ({
  ok: false,
  outcome: 'refused',
  say: (locale) =>
    // The parameters above admit exactly the arguments of this code; `say` wants the pair.
    say(locale, { code, args: { ...args, option: inLocale(option, locale) } } as Naming),
})

/** An id or a command that this version no longer knows, or that somebody made up. */
export const outdated = (code: Plain['code']): No => ({
  ok: false,
  outcome: 'old',
  say: (locale) => say(locale, { code, args: {} } as Plain),
})

/** Selects in a message have no name of their own. */
export const yourChoice = localize('value.yourChoice')
