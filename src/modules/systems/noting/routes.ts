import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const noting = (name: string) => `modules/systems/noting/routes/${name}.tsx`
const file = 'modules/systems/noting/routes/file.ts'

export const notingRoutes: RouteConfigEntry[] = [
  route('bronnen/ontbreekt', noting('missing'), { id: 'source-missing' }),
  route('bronnen/werklijst', noting('work'), { id: 'source-work' }),
  route('bronnen/werklijst.csv', file, { id: 'source-work-csv' }),
  route('bronnen/werklijst.xlsx', file, { id: 'source-work-xlsx' }),
  route('bron/:code/verouderd', noting('outdated'), { id: 'source-outdated' }),
  route('bron/:code/ontwikkelingen', noting('developments'), { id: 'source-developments' }),
]
