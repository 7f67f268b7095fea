import type { Choices } from '../spending.ts'

const low = (text: string) => text.trim().toLowerCase()

/** Finds what a word of an export stands for: as it is, or as the words of the programme say. Unknown is null. */
export function finder({ activities, sources, municipalities }: Choices, words: Readonly<Record<string, string>>) {
  const meaning = new Map(Object.entries(words).map(([word, means]) => [low(word), low(means)]))
  const find = (pairs: readonly (readonly [string, string])[]) => {
    const known = new Map(pairs.map(([text, id]) => [low(text), id]))
    return (text: string): string | null => known.get(meaning.get(low(text)) ?? '') ?? known.get(low(text)) ?? null
  }
  return {
    activity: find(
      activities.flatMap(({ id, code, title }) => [
        [title, id],
        [`${code}. ${title}`, id],
        [code, id],
        [id, id],
      ]),
    ),
    source: find(
      sources.flatMap(({ id, code, title }) => [
        [title, id],
        [code, id],
        [id, id],
      ]),
    ),
    municipality: find(
      municipalities.flatMap(({ id, name, code }) => [
        [name, id],
        [code, id],
        [id, id],
      ]),
    ),
  }
}
