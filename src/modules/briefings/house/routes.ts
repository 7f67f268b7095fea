import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const folder = 'modules/briefings/house/routes'

export const houseRoutes: RouteConfigEntry[] = [
  route('huisstijl', `${folder}/style.tsx`),
  route('huisstijl/logo', `${folder}/logo.ts`),
  route('huisstijl/voorbeeld', `${folder}/sample.ts`),
]
