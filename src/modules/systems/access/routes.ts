import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/systems/access/routes/${name}`

export const accessRoutes: RouteConfigEntry[] = [
  route('bron/:code/aanvragen', file('ask.tsx'), { id: 'ask-source-access' }),
  route('bronnen/aanvragen', file('list.tsx'), { id: 'access-requests' }),
  route('bronnen/aanvragen/:id', file('request.tsx'), { id: 'access-request' }),
]
