import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/programme/results/routes/${name}`

export const resultsRoutes: RouteConfigEntry[] = [
  route('programma/:id/resultaten', file('results.tsx')),
  route('programma/:id/resultaten.csv', file('results-file.ts'), { id: 'results-csv' }),
  route('programma/:id/resultaten.xlsx', file('results-file.ts'), { id: 'results-xlsx' }),
  route('programma/:id/resultaten/:itemId', file('target.tsx')),
]
