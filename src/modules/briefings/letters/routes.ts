import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/briefings/letters/routes/${name}`

export const letterRoutes: RouteConfigEntry[] = [
  route('screening/dossiers/:id/brieven/:kind/brief.docx', file('letter-file.ts')),
  route('screening/brieven/meer/brieven.docx', file('batch-file.ts')),
]
