import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/screening/disclosing/routes/${name}`

export const disclosingRoutes: RouteConfigEntry[] = [
  route('screening/nevenwerk', file('register.tsx')),
  route('screening/nevenwerk.csv', file('file.ts'), { id: 'side-jobs-csv' }),
  route('screening/nevenwerk.xlsx', file('file.ts'), { id: 'side-jobs-xlsx' }),
  route('screening/nevenwerk/aanwijzen', file('keep.tsx')),
]
