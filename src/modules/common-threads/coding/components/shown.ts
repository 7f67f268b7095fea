import { type Agreement, agreementBounds } from '../agreement.ts'
import type { Code } from '../schema.ts'
import type { Suggestion } from '../text/suggest.ts'
import type { ShownSuggestion } from './suggestion-part.tsx'

const wordOf = (alpha: number | null) => {
  if (alpha === null) return 'none' as const
  if (alpha >= agreementBounds.good) return 'good' as const
  return alpha >= agreementBounds.tentative ? ('tentative' as const) : ('low' as const)
}

/** The agreement as lines: all codes together, then each code that anyone gave. */
export function agreementLines({ overall, codes }: Agreement, titles: ReadonlyMap<string, string>, all: string) {
  return [
    { code: 'all', title: all, used: null, alpha: overall, word: wordOf(overall) },
    ...codes
      .filter(({ used }) => used > 0)
      .map(({ code, used, alpha }) => ({ code, title: titles.get(code) ?? '', used, alpha, word: wordOf(alpha) })),
  ]
}

export const titlesOf = (book: readonly Pick<Code, 'id' | 'title'>[]) =>
  new Map(book.map(({ id, title }) => [id, title]))

/** A suggestion in words; a nearest text is cut short. */
export function suggestionShown(suggestion: Suggestion, titles: ReadonlyMap<string, string>): ShownSuggestion {
  return {
    title: suggestion.code === null ? null : (titles.get(suggestion.code) ?? null),
    unsure: suggestion.unsure,
    candidates: suggestion.candidates.map(({ code, score, by, reasons, nearest }) => ({
      code,
      title: titles.get(code) ?? '',
      score,
      by,
      words: reasons.map(({ word }) => word),
      nearest: nearest && shortened(nearest.text, 200),
    })),
  }
}

export const shortened = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)
