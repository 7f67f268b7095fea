/** What a note of a handler is: a remark, the judgement of the first assessor, or that of the second one. */
export const noteKinds = ['note', 'triage', 'second'] as const
export type NoteKind = (typeof noteKinds)[number]

/** Two ids in the order in which a link keeps them. */
export const inOrder = (one: string, other: string): [string, string] => (one < other ? [one, other] : [other, one])
