/** The parts of a comparison, as they stand in the URL. */
export const partWords = {
  overview: 'overzicht',
  municipalities: 'gemeenten',
  norms: 'normen',
  progress: 'vooruitgang',
  cause: 'oorzaak',
  assessors: 'toetsers',
} as const
export type Part = keyof typeof partWords
export const parts = Object.keys(partWords) as Part[]

export const partOf = (word: string | null): Part => parts.find((part) => partWords[part] === word) ?? 'overview'
