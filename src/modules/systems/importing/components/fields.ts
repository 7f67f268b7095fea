/** Names of the fields of a form that say of each column what it is, beside each other. */
export const mappedNames = { sheet: 'mapped-sheet', heading: 'mapped-heading', field: 'mapped-field' } as const
/** The value of a choice that leaves a column out. */
export const leaveOut = '-'
