import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/screening/law/routes/${name}`

export const lawRoutes: RouteConfigEntry[] = [
  route('screening/recht', file('list.tsx')),
  route('screening/recht/:kind', file('document.tsx')),
  route('mijn-screening/gegevens.json', file('own-data.ts')),
  route('screening/dossiers/:id/gegevens.json', file('file-data.ts')),
]
