export const noteKinds = ['outdated', 'missing'] as const
export type NoteKind = (typeof noteKinds)[number]
export const developmentKinds = ['law', 'judgment'] as const
/** Notes that one person can have open at a time. */
export const mostOpen = 10
