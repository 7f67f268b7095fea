import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/programme/risks/routes/${name}`

export const risksRoutes: RouteConfigEntry[] = [
  route('programma/:id/risicos', file('risks.tsx')),
  route('programma/:id/risicos.csv', file('risks-file.ts'), { id: 'risks-csv' }),
  route('programma/:id/risicos.xlsx', file('risks-file.ts'), { id: 'risks-xlsx' }),
  route('programma/:id/risicos/:itemId', file('risk.tsx')),
  route('programma/:id/risicos/maatregelen/:itemId', file('measure.tsx')),
]
