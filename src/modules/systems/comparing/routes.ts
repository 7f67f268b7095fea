import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = 'modules/systems/comparing/routes/comparison-file.ts'

export const comparingRoutes: RouteConfigEntry[] = [
  route('bronnen/vergelijken', 'modules/systems/comparing/routes/comparison.tsx', { id: 'source-comparison' }),
  route('bronnen/vergelijken.csv', file, { id: 'source-comparison-csv' }),
  route('bronnen/vergelijken.xlsx', file, { id: 'source-comparison-xlsx' }),
]
