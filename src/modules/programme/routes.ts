import { type RouteConfigEntry, route } from '@react-router/dev/routes'
import { capacityRoutes } from './capacity/routes.ts'
import { decisionsRoutes } from './decisions/routes.ts'
import { documentsRoutes } from './documents/routes.ts'
import { editingRoutes } from './editing/routes.ts'
import { groundsRoutes } from './grounds/routes.ts'
import { meetingsRoutes } from './meetings/routes.ts'
import { moneyRoutes } from './money/routes.ts'
import { planningRoutes } from './planning/routes.ts'
import { resultsRoutes } from './results/routes.ts'
import { risksRoutes } from './risks/routes.ts'
import { standingRoutes } from './standing/routes.ts'
import { tasksRoutes } from './tasks/routes.ts'
import { teamRoutes } from './team/routes.ts'

const file = (name: string) => `modules/programme/routes/${name}`

export const programmeRoutes: RouteConfigEntry[] = [
  route('programma', file('list.tsx')),
  route('programma/:id', file('programme.tsx')),
  ...documentsRoutes,
  ...meetingsRoutes,
  ...capacityRoutes,
  ...moneyRoutes,
  ...tasksRoutes,
  ...decisionsRoutes,
  ...editingRoutes,
  ...planningRoutes,
  ...risksRoutes,
  ...teamRoutes,
  ...standingRoutes,
  ...groundsRoutes,
  ...resultsRoutes,
]
