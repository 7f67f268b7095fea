/** A report that is open in the memory of a browser, as words. */
export type Searchable = { id: string; number: number; place: string; receivedOn: string; parts: readonly string[] }
/** A report in which all words occur, with the parts that have one of them; `shown` is some of the first of those. */
export type Hit = Shown & { parts: readonly string[] }
/** A report with a piece of its text; `match` is the word that was found. */
export type Shown = Omit<Searchable, 'parts'> & { shown: { before: string; match: string; after: string } }

/** Without capitals and accents, each sign in its own place, so that a place in it is one in the text. */
const plain = (text: string): string =>
  [...text].map((sign) => sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()[0] ?? sign).join('')

/** Each report is made plain once: what is found is looked up again while more reports open. */
const plains = new WeakMap<Searchable, readonly string[]>()
function plainsOf(report: Searchable): readonly string[] {
  const known = plains.get(report) ?? report.parts.map(plain)
  plains.set(report, known)
  return known
}

/** The words that someone searches for. */
export const wordsIn = (typed: string): string[] => plain(typed).split(/\s+/).filter(Boolean)

const around = 60

/** The reports that hold all the words, wherever in them. None without a word. */
export function findIn(reports: readonly Searchable[], typed: string): Hit[] {
  const words = wordsIn(typed)
  const [first] = words
  if (!first) return []
  return reports.flatMap((report) => {
    const own = plainsOf(report)
    const all = own.join('\n')
    if (!words.every((word) => all.includes(word))) return []
    const at = own.findIndex((text) => text.includes(first))
    const parts = report.parts.filter((_, index) => words.some((word) => own[index]?.includes(word)))
    return [{ ...report, parts, shown: shownOf(report.parts[at] ?? '', own[at] ?? '', first) }]
  })
}

function shownOf(text: string, inPlain: string, word: string): Shown['shown'] {
  const signs = [...text]
  const at = [...inPlain.slice(0, inPlain.indexOf(word))].length
  const end = at + [...word].length
  return {
    before: (at > around ? '… ' : '') + signs.slice(Math.max(0, at - around), at).join(''),
    match: signs.slice(at, end).join(''),
    after: signs.slice(end, end + around).join('') + (end + around < signs.length ? ' …' : ''),
  }
}

/** How many reports stand on the page while nothing is searched, and how many signs of each. */
const [newestShown, beginning] = [25, 160]

/** The newest reports, of those that are open by now, each with how it begins. @param reports newest first */
export const newestIn = (reports: readonly Searchable[]): Shown[] =>
  reports.slice(0, newestShown).map(({ parts: [first = ''], ...report }) => {
    const signs = [...first]
    const before = signs.slice(0, beginning).join('') + (signs.length > beginning ? ' …' : '')
    return { ...report, shown: { before, match: '', after: '' } }
  })
