import { type RouteConfigEntry, route } from '@react-router/dev/routes'
import { houseRoutes } from './house/routes.ts'
import { letterRoutes } from './letters/routes.ts'
import { papersRoutes } from './papers/routes.ts'
import { sourcePrintRoutes } from './sources/routes.ts'

export const briefingsRoutes: RouteConfigEntry[] = [
  ...papersRoutes,
  ...houseRoutes,
  ...letterRoutes,
  ...sourcePrintRoutes,
  route('rode-draden/:id/stuk', 'modules/briefings/routes/paper.tsx'),
  route('rode-draden/:id/stuk/bestand', 'modules/briefings/routes/paper-file.ts'),
]
