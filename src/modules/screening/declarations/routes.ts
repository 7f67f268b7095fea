import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/screening/declarations/routes/${name}`

export const declarationRoutes: RouteConfigEntry[] = [
  route('mijn-screening/opgave/:kind', file('mine.tsx'), { id: 'declare-mine' }),
  route('screening/link/:token/opgave/:kind', file('by-link.tsx')),
  route('screening/opgaven', file('list.tsx'), { id: 'declarations' }),
  route('screening/opgaven.csv', file('file.ts'), { id: 'declarations-csv' }),
  route('screening/opgaven.xlsx', file('file.ts'), { id: 'declarations-xlsx' }),
  route('screening/opgaven/:id', file('declaration.tsx')),
]
