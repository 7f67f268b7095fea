import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/screening/own/routes/${name}`

export const ownRoutes: RouteConfigEntry[] = [
  route('mijn-screening', file('mine.tsx')),
  route('screening/link/:token', file('link.tsx')),
  route('screening/dossiers/:id/link', file('link-of-file.tsx')),
  route('screening/reacties', file('replies.tsx')),
  route('screening/reacties/:id', file('reply.tsx')),
]
