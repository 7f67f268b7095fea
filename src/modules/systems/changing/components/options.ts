/** Codes with their names, for a list of choices. */
export const optionsOf = <C extends string>(codes: readonly C[], named: Record<C, string>) =>
  codes.map((value) => ({ value, label: named[value] }))
