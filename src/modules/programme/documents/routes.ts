import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/programme/documents/routes/${name}`

export const documentsRoutes: RouteConfigEntry[] = [
  route('programma/:id/documenten', file('list.tsx')),
  route('programma/:id/documenten/nieuw', file('new.tsx')),
  route('programma/:id/documenten/:documentId', file('document.tsx')),
  route('programma/:id/documenten/:documentId/wijzigen', file('change.tsx')),
  route('programma/:id/documenten/:documentId/versie/:number', file('file.ts')),
]
