import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/screening/templates/routes/${name}`

export const templateRoutes: RouteConfigEntry[] = [
  route('screening/brieven', file('list.tsx'), { id: 'letter-templates' }),
  route('screening/brieven/meer', file('batch.tsx')),
  route('screening/brieven/:kind/:language', file('template.tsx')),
  route('screening/dossiers/:id/brieven', file('send.tsx')),
  route('screening/dossiers/:id/brieven/:kind', file('letter.tsx')),
]
