/** The parts of the overview of a round, as they stand in the URL. */
export const partWords = {
  threads: 'draden',
  norms: 'normen',
  heatmap: 'overzicht',
  map: 'kaart',
  spread: 'verdeling',
  waterbed: 'waterbed',
} as const
export type Part = keyof typeof partWords

/** Who may not see names gets the distribution in place of the heatmap and the map. */
export const partsFor = (named: boolean): Part[] =>
  named ? ['threads', 'norms', 'heatmap', 'map', 'waterbed'] : ['threads', 'norms', 'spread', 'waterbed']

/** The part that the URL asks, or what stands in its place for this viewer. */
export function partOf(word: string | null, named: boolean): Part {
  const parts = partsFor(named)
  const asked = Object.entries(partWords).find(([, one]) => one === word)?.[0]
  if (!named && (asked === 'heatmap' || asked === 'map')) return 'spread'
  return parts.find((one) => one === asked) ?? 'threads'
}
