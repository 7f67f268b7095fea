import type { Column } from './columns.ts'

const later = 'Nog in te vullen.'

/** What a new source of the Softwarecatalogus starts with: the catalogue knows neither ground nor rule, nor how to get in. */
export const catalogueDefaults = () => ({
  kind: 'municipal-system' as const,
  contents: later,
  use: later,
  access: 'restricted' as const,
  accessText: 'Nog te bepalen.',
  attention: later,
  route: { text: later, steps: [], url: null },
  contact: later,
  origin: 'GEMMA Softwarecatalogus',
})

/** What someone completed here is not written over by what the catalogue says. */
export const keptOfCatalogue: ReadonlySet<Column> = new Set(['name', 'contents', 'use', 'contact', 'origin'])
