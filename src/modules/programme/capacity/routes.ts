import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/programme/capacity/routes/${name}`

export const capacityRoutes: RouteConfigEntry[] = [
  route('programma/:id/capaciteit', file('capacity.tsx')),
  route('programma/:id/capaciteit.csv', file('file.ts'), { id: 'hours-csv' }),
  route('programma/:id/capaciteit.xlsx', file('file.ts'), { id: 'hours-xlsx' }),
  route('programma/:id/capaciteit/vragen', file('ask.tsx')),
  route('programma/:id/capaciteit/toezeggen', file('promise.tsx')),
  route('programma/:id/capaciteit/verloop', file('history.tsx')),
  route('programma/:id/capaciteit/inlezen', file('import.tsx')),
]
