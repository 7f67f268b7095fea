import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/assessments/indicators/routes/${name}`

export const indicatorsRoutes: RouteConfigEntry[] = [
  route('meetwaarden', file('readings.tsx')),
  route('meetwaarden.csv', file('readings-file.ts'), { id: 'readings-csv' }),
  route('meetwaarden.xlsx', file('readings-file.ts'), { id: 'readings-xlsx' }),
]
