import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/screening/gifts/routes/${name}`

export const giftRoutes: RouteConfigEntry[] = [
  route('mijn-screening/geschenken', file('mine.tsx'), { id: 'gifts-mine' }),
  route('screening/geschenken', file('list.tsx'), { id: 'gifts' }),
  route('screening/geschenken.csv', file('file.ts'), { id: 'gifts-csv' }),
  route('screening/geschenken.xlsx', file('file.ts'), { id: 'gifts-xlsx' }),
]
