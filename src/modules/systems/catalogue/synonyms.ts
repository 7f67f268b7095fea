import synonyms from '#content/source-synonyms.json' with { type: 'json' }

const known: Readonly<Record<string, string>> = synonyms

/** Other names, in what was typed, of sources in the overview of Weerwerk: `kvk` is `handelsregister`. Empty when there is none. */
export const alsoNamed = (search: string): string =>
  [
    ...new Set(
      search
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .flatMap((word) => (Object.hasOwn(known, word) ? [known[word]] : [])),
    ),
  ].join(' OR ')
