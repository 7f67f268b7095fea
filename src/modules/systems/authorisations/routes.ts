import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/systems/authorisations/routes/${name}`

export const authorisationRoutes: RouteConfigEntry[] = [
  route('bronnen/autorisaties', file('list.tsx'), { id: 'authorisations' }),
  route('bronnen/autorisaties.csv', file('file.ts'), { id: 'authorisations-csv' }),
  route('bronnen/autorisaties.xlsx', file('file.ts'), { id: 'authorisations-xlsx' }),
  route('bronnen/autorisaties/nieuw', file('add.tsx'), { id: 'add-authorisation' }),
  route('bronnen/autorisaties/:id', file('authorisation.tsx'), { id: 'authorisation' }),
]
