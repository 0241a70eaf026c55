import { fold } from '../../core/text.ts'

interface Called {
  readonly name: string
}

/** Which of them a typed name means: what is called so, else what begins so, else what holds it. */
export function meant<C extends Called>(among: readonly C[], typed: string): readonly C[] {
  const wanted = fold(typed)
  const named = among.map((one) => ({ one, name: fold(one.name) }))
  const readings = [
    named.filter(({ name }) => name === wanted),
    named.filter(({ name }) => name.startsWith(wanted)),
    named.filter(({ name }) => name.includes(wanted)),
  ]
  return (readings.find(({ length }) => length > 0) ?? []).map(({ one }) => one)
}
