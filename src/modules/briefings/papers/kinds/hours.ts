import type { Language } from '#platform/language'
import { table, text } from '../../paper.ts'
import { inWords, type Section } from '../section.ts'

type Hours = { asked: number; promised: number; made: number }
const kinds = ['asked', 'promised', 'made'] as const

/** Hours of all municipalities together; never of one, as who carries less is not for a paper of the board. */
export type Carried = {
  language: Language
  asOf: string
  source: string
  /** How many municipalities promised hours. */
  municipalities: number
  total: Hours
  subProjects: ({ title: string } & Hours)[]
}

export function carriedSection({ language, asOf, source, municipalities, total, subProjects }: Carried): Section {
  const { t, whole } = inWords(language)
  const words = t.results.carried
  const section = { slot: 'carried', heading: words.heading }
  const headers = [words.asked, words.promised, words.hours]
  if (total.asked + total.promised + total.made === 0) return { ...section, blocks: [] }
  const summary = words.summary(whole(total.promised), whole(total.asked), t.municipalities(municipalities))
  return {
    ...section,
    blocks: [
      text(total.made > 0 ? `${summary} ${words.made(whole(total.made))}` : summary),
      table(
        words.table,
        [
          { header: t.columns.subProject, width: 5 },
          ...headers.map((header) => ({ header, width: 2, align: 'right' as const })),
        ],
        subProjects.map((one) => [one.title, ...kinds.map((kind) => whole(one[kind]))]),
      ),
    ],
    sources: [{ what: words.heading, text: whole(total.promised), source, asOf }],
    sheets: [
      {
        name: words.heading,
        columns: [{ header: t.columns.subProject, width: 30 }, ...headers.map((header) => ({ header, width: 12 }))],
        rows: subProjects.map((one) => [one.title, ...kinds.map((kind) => one[kind])]),
      },
    ],
  }
}
