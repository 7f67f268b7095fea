import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/systems/connections/routes/${name}`

export const connectionsRoutes: RouteConfigEntry[] = [
  route('bronnen/gemeente', file('list.tsx'), { id: 'source-connections' }),
  route('bronnen/gemeente.csv', file('file.ts'), { id: 'source-connections-csv' }),
  route('bronnen/gemeente.xlsx', file('file.ts'), { id: 'source-connections-xlsx' }),
  route('bronnen/gemeente/:code', file('connection.tsx'), { id: 'source-connection' }),
  route('bronnen/gemeente/:code/wijzigen', file('change.tsx'), { id: 'change-source-connection' }),
]
