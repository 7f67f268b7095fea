/** How long a word of a receipt may be, in letters: short enough to write down, long enough to tell apart. */
const shortest = 4
const longest = 8

/** A word that may become one of the list, with how familiar it is. */
export type Candidate = { readonly word: string; readonly familiarity: number }

/**
 * The base words among these with how familiar they are. A word is more familiar when more other words are made of it
 * (its morphological family: Schreuder & Baayen 1997, "How complex simplex words can be"): `werk` is in thousands.
 * @param all every Dutch word, inflected ones too
 * @param entries the entries of the spelling checker's dictionary: a word, and flags that tell what it is
 */
export function familiarWords(all: readonly string[], entries: ReadonlyMap<string, string>): Candidate[] {
  const plain = all.filter((word) => /^[a-z]+$/.test(word))
  const known = new Set(plain)
  const { first, last } = familySizes(plain, known)
  const size = (word: string) => bits(first.get(word)) + bits(last.get(word))
  return plain
    .filter((word) => word.length >= shortest && word.length <= longest)
    .filter((word) => size(word) >= 9 || !isInflected(word, known))
    .filter((word) => !isSeparable(word) || isNoun(entries.get(word)))
    .map((word) => ({ word, familiarity: familiarity(size(word), isCompound(word, known), entries.get(word)) }))
    .filter(({ familiarity }) => familiarity > 0)
    .sort((a, b) => b.familiarity - a.familiarity || (a.word < b.word ? -1 : 1))
}

const bits = (count = 0) => Math.log2(1 + count)

/** A compound such as `fietsbel` is told from its parts, but it is odder than a word by itself. */
function familiarity(size: number, compound: boolean, flags: string | undefined) {
  const base = isNoun(flags) || /A[a-z]/.test(flags ?? '')
  if (!compound) return base ? size + 0.75 : size >= 2 ? size - 1 : 0
  if (!base) return size >= 5 ? size - 2 : 0
  return /C[a-z]/.test(flags ?? '') || size > 0 ? size : 0.25
}

/** Flags that begin with Y or Z give plurals and diminutives. */
const isNoun = (flags = '') => /(?:^|[a-z0-9])[YZ][a-z]/.test(flags)

/** In how many longer words each word is the first part, or the last. */
function familySizes(words: readonly string[], known: ReadonlySet<string>) {
  const first = new Map<string, number>()
  const last = new Map<string, number>()
  for (const word of words) {
    for (let cut = 3; cut <= word.length - 3; cut++) {
      const [before, after] = [word.slice(0, cut), word.slice(cut)]
      if (!known.has(before) || !known.has(after)) continue
      first.set(before, (first.get(before) ?? 0) + 1)
      last.set(after, (last.get(after) ?? 0) + 1)
    }
  }
  return { first, last }
}

function isCompound(word: string, known: ReadonlySet<string>) {
  for (let cut = 3; cut <= word.length - 3; cut++) {
    if (known.has(word.slice(0, cut)) && known.has(word.slice(cut))) return true
  }
  return false
}

const before =
  'aan|achter|af|beet|bij|door|heen|in|langs|los|mee|na|neer|om|onder|op|over|rond|samen|terug|toe|uit|vast|voor|weg'
const separable = new RegExp(`^(?:${before})[a-z]{3,}$`)
/** A verb with its preposition in front, as it only stands in a subordinate clause: `afduw`. */
const isSeparable = (word: string) => separable.test(word)

const endings = ['en', 'e', 's', 'de', 'den', 'te', 'ten', 't', 'd', 'end', 'ende', 'er', 'ers', 'n', 'st', 'ste']

/** Whether a word looks like a form of another: a plural, a past tense, a participle, a diminutive. */
function isInflected(word: string, known: ReadonlySet<string>) {
  if (/(?:je|jes|dde|dden|tte|tten)$/.test(word) || /^ge.*(?:d|t|de|te|en)$/.test(word)) return true
  return endings.some((ending) => {
    if (!word.endsWith(ending)) return false
    const stem = word.slice(0, -ending.length)
    return stem.length >= 3 && spellings(stem).some((spelling) => known.has(spelling))
  })
}

/** How a stem is written without its ending: `bomm(en)` is `bom`, `mur(en)` is `muur`, `duiv(en)` is `duif`. */
function spellings(stem: string) {
  const end = stem.at(-1) ?? ''
  const single = stem.at(-2) === end ? [stem.slice(0, -1)] : []
  const long = /[aeou][^aeiou]$/.test(stem) ? [stem.slice(0, -1) + stem.at(-2) + end] : []
  const hard = { v: 'f', z: 's' }[end]
  const hardened = hard ? [stem, ...long].map((spelling) => spelling.slice(0, -1) + hard) : []
  return [stem, `${stem}e`, `${stem}en`, ...single, ...long, ...hardened]
}
