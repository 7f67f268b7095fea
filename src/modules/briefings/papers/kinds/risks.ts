import type { Language } from '#platform/language'
import { table, text } from '../../paper.ts'
import { inWords, type Section } from '../section.ts'

export type Risks = {
  language: Language
  day: string
  source: string
  risks: { title: string; weight: 'low' | 'middle' | 'high'; measures: string[]; isOpen: boolean }[]
}

const asSentence = (words: string) => (/[.!?)]$/.test(words) ? words : `${words}.`)

/** What the board hears of risks: those that are open and not small, the heaviest first. */
export function riskSection({ language, risks, day, source }: Risks): Section {
  const words = inWords(language).t.progress.risks
  const told = risks.filter(({ isOpen, weight }) => isOpen && weight !== 'low')
  return {
    slot: 'risks',
    heading: words.heading,
    blocks:
      told.length === 0
        ? [text(words.none)]
        : [
            table(
              words.table,
              [
                { header: words.risk, width: 5 },
                { header: words.weight, width: 2 },
                { header: words.measures, width: 6 },
              ],
              told.map(({ title, weight, measures }) => [
                title,
                words.weights[weight],
                measures.map(asSentence).join(' '),
              ]),
            ),
          ],
    sources: [{ what: words.heading, text: String(told.length), source, asOf: day }],
  }
}
