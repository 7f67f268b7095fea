type Note = { id: string; text: string; madeAt: Date; sourceName: string | null; answer: string | null }

/** What a page shows of an own note. */
export const shownNote = ({ id, text, madeAt, sourceName, answer }: Note) => ({
  ...{ id, text, sourceName, answer },
  madeAt: madeAt.toISOString(),
})
