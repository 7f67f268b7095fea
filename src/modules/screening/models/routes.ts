import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/screening/models/routes/${name}`

export const modelRoutes: RouteConfigEntry[] = [
  route('screening/model', file('current.tsx')),
  route('screening/model/:id', file('model.tsx')),
  route('screening/model/:id/regels', file('edit-rule.tsx')),
  route('screening/model/:id/factor/:code', file('edit-factor.tsx')),
  route('screening/model/:id/controle/:code?', file('edit-check.tsx')),
  route('screening/model/:id/vog/:key?', file('edit-certificate.tsx')),
  route('screening/model/:id/vergelijking', file('compare.tsx')),
]
