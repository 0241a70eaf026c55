/** What a look at one thing found; a fix wherever there is something to mend. */
export interface Line {
  readonly state: 'OK' | 'WARN' | 'FAIL'
  readonly name: string
  readonly text: string
  readonly fix?: string
}

export const ok = (name: string, text: string): Line => ({ state: 'OK', name, text })
export const warn = (name: string, text: string, fix: string): Line => ({
  state: 'WARN',
  name,
  text,
  fix,
})
export const fail = (name: string, text: string, fix: string): Line => ({
  state: 'FAIL',
  name,
  text,
  fix,
})
