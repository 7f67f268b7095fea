import { dateText, type Language, numberText, percentText } from '#platform/language'
import type { Block, Sheet } from '../paper.ts'
import { paperTexts } from './paper-texts.ts'

/** Where a figure comes from: what it is, its value in words, its source, and the day on which it was so (`YYYY-MM-DD`). */
export type Source = { what: string; text: string; source: string; asOf: string }

/** A living part of a paper: what a person wrote at its place stands under the heading, before its blocks. */
export type Section = {
  slot: string
  heading: string | null
  blocks: Block[]
  sources?: Source[]
  sheets?: Sheet[]
}

/** What a kind of paper is made of, below its title. */
export type Content = { facts: { term: string; text: string }[]; sections: Section[] }

/** Words, days and numbers in the language of a paper. */
export const inWords = (language: Language) => ({
  t: paperTexts[language],
  language,
  day: (day: string) => dateText(language, day),
  whole: (value: number) => numberText(language, value),
  percent: (share: number | null) => (share === null ? '–' : percentText(language, share).replace(/\s/g, '')),
})

/** Where a person may write without living content: only the text stands there. */
export const written = (slot: string, heading: string | null = null): Section => ({ slot, heading, blocks: [] })
