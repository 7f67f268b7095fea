import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/screening/files/routes/${name}`

export const fileRoutes: RouteConfigEntry[] = [
  route('screening/dossiers', file('list.tsx')),
  route('screening/dossiers/nieuw', file('new.tsx')),
  route('screening/dossiers/koppelen', file('link.tsx'), { id: 'link-files' }),
  route('screening/dossiers.xlsx', file('list-file.ts'), { id: 'screening-files-xlsx' }),
  route('screening/dossiers.csv', file('list-file.ts'), { id: 'screening-files-csv' }),
  route('screening/dossiers/:id', file('file.tsx')),
  route('screening/dossiers/:id/controles/:code', file('check.tsx')),
]
