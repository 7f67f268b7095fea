import origins from '#content/source-origins.json' with { type: 'json' }

const known: Readonly<Record<string, { name: string; url: string | null }>> = origins

/** Where the knowledge of a record comes from: its codes, such as `S9, EK`, by their names; other text stays as it is. */
export const originsOf = (text: string): { name: string; url: string | null }[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => known[part] ?? { name: part, url: null })
