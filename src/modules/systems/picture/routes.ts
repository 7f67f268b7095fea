import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = 'modules/systems/picture/routes/links-file.ts'

export const pictureRoutes: RouteConfigEntry[] = [
  route('bronnen/verbanden', 'modules/systems/picture/routes/links.tsx', { id: 'source-links' }),
  route('bronnen/verbanden.csv', file, { id: 'source-links-csv' }),
  route('bronnen/verbanden.xlsx', file, { id: 'source-links-xlsx' }),
]
