/** A report that is open in the memory of a browser, as words. */
export type Searchable = { id: string; number: number; place: string; receivedOn: string; parts: readonly string[] }
/** A report in which all words occur, with the parts that have one of them; `shown` is some of the first of those. */
export type Hit = Omit<Searchable, 'parts'> & { parts: readonly string[]; shown: Shown }
export type Shown = { before: string; match: string; after: string }

/** Without capitals and accents, each sign in its own place, so that a place in it is one in the text. */
const plain = (text: string): string =>
  [...text].map((sign) => sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()[0] ?? sign).join('')

/** The words that someone searches for. */
export const wordsIn = (typed: string): string[] => plain(typed).split(/\s+/).filter(Boolean)

const around = 60

/** The reports that hold all the words, wherever in them. None without a word. */
export function findIn(reports: readonly Searchable[], typed: string): Hit[] {
  const words = wordsIn(typed)
  const [first] = words
  if (!first) return []
  return reports.flatMap((report) => {
    const plains = report.parts.map(plain)
    const all = plains.join('\n')
    if (!words.every((word) => all.includes(word))) return []
    const at = plains.findIndex((text) => text.includes(first))
    const parts = report.parts.filter((_, index) => words.some((word) => plains[index]?.includes(word)))
    return [{ ...report, parts, shown: shownOf(report.parts[at] ?? '', plains[at] ?? '', first) }]
  })
}

function shownOf(text: string, inPlain: string, word: string): Shown {
  const signs = [...text]
  const at = [...inPlain.slice(0, inPlain.indexOf(word))].length
  const end = at + [...word].length
  return {
    before: (at > around ? '… ' : '') + signs.slice(Math.max(0, at - around), at).join(''),
    match: signs.slice(at, end).join(''),
    after: signs.slice(end, end + around).join('') + (end + around < signs.length ? ' …' : ''),
  }
}
