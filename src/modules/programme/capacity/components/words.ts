import type { nl } from '../nl.ts'

type Texts = Pick<typeof nl, 'quarterText' | 'all' | 'wholeProgramme'>

/** `1e kwartaal 2024` for `2024-Q1`. */
export const quarterWords = (t: Texts, quarter: string): string => t.quarterText(quarter.slice(0, 4), quarter.slice(6))

export const quarterOptions = (t: Texts, quarters: readonly string[]) =>
  quarters.map((value) => ({ value, label: quarterWords(t, value) }))

export const subProjectOptions = (all: readonly { id: string; number: number; title: string }[]) =>
  all.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` }))
