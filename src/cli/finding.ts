/**
 * One thing that was looked at. `missing` and `wrong` make `doctor` fail when it is `needed`; `not set` is a choice, and the
 * detail says what happens then.
 */
export type Finding = { what: string; state: 'good' | 'missing' | 'wrong' | 'not set'; detail: string; needed: boolean }

export const needed = (what: string, state: Finding['state'], detail: string): Finding => ({
  what,
  state,
  detail,
  needed: true,
})
export const optional = (what: string, state: Finding['state'], detail: string): Finding => ({
  what,
  state,
  detail,
  needed: false,
})

/** The reason of a failure on one line, without the address and password that a connection error may repeat. */
export function reasonOf(error: unknown): string {
  const text =
    error instanceof Error ? error.message || String(Reflect.get(error, 'code') ?? error.name) : String(error)
  return text.replace(/\/\/[^@\s/]*@/g, '//…@').split('\n')[0] ?? ''
}
