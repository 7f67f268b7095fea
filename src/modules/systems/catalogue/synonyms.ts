import synonyms from '#content/source-synonyms.json' with { type: 'json' }

const known: Readonly<Record<string, string>> = synonyms

/** Whether one letter too many, one too few, one other or two swapped makes the one word the other. */
function isOneSlip(typed: string, word: string): boolean {
  const [long, short] = typed.length >= word.length ? [typed, word] : [word, typed]
  if (long.length - short.length > 1) return false
  let same = 0
  while (same < short.length && long[same] === short[same]) same += 1
  const [restLong, restShort] = [long.slice(same), short.slice(same)]
  if (long.length > short.length) return restLong.slice(1) === restShort
  const swapped = `${restShort[1] ?? ''}${restShort[0] ?? ''}${restShort.slice(2)}`
  return restLong.slice(1) === restShort.slice(1) || restLong === swapped
}

/** Shorter words are too much alike: `boa` and `bos`. */
const shortest = 6

const namedBy = (word: string): string[] => {
  if (Object.hasOwn(known, word)) return known[word] === undefined ? [] : [known[word]]
  if (word.length < shortest) return []
  return Object.keys(known).flatMap((name) =>
    name.length >= shortest && isOneSlip(word, name) && known[name] !== undefined ? [known[name]] : [],
  )
}

/**
 * Other names, in what was typed, of sources in the overview of Weerwerk: `kvk` is `handelsregister`. A longer name is known with one
 * slip of the keys in it too. Empty when there is none.
 */
export const alsoNamed = (search: string): string =>
  [
    ...new Set(
      search
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .flatMap(namedBy),
    ),
  ].join(' OR ')
