import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/screening/profiles/routes/${name}`

export const profileRoutes: RouteConfigEntry[] = [
  route('screening/functies', file('list.tsx')),
  route('screening/functies/nieuw', file('new.tsx')),
  route('screening/functies/inlezen', file('import.tsx')),
  route('screening/functies/vergelijken', file('comparisons.tsx')),
  route('screening/functies/vergelijken/functie', file('comparison.tsx')),
  route('screening/functies/vergelijken.xlsx', file('comparison-file.ts'), { id: 'screening-comparison-xlsx' }),
  route('screening/functies/vergelijken.csv', file('comparison-file.ts'), { id: 'screening-comparison-csv' }),
  route('screening/functies/akkoord', file('approvals.tsx')),
  route('screening/functies/:id', file('function.tsx')),
  route('screening/functies/:id/wijzigen', file('change.tsx')),
  route('screening/functies/:id/scoren', file('score.tsx')),
  route('screening/functies.xlsx', file('file.ts'), { id: 'screening-functions-xlsx' }),
  route('screening/functies.csv', file('file.ts'), { id: 'screening-functions-csv' }),
]
