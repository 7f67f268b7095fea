import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const booklet = 'modules/briefings/sources/routes/booklet.ts'

export const sourcePrintRoutes: RouteConfigEntry[] = [
  route('bron/:code/kaart.pdf', 'modules/briefings/sources/routes/card.ts', { id: 'source-card' }),
  ...['pdf', 'docx', 'html'].map((form) => route(`bronnen/boekje.${form}`, booklet, { id: `source-booklet-${form}` })),
]
