import { type RouteConfigEntry, route } from '@react-router/dev/routes'
import { calendarRoutes } from './calendar/routes.ts'
import { coverageRoutes } from './coverage/routes.ts'
import { declarationRoutes } from './declarations/routes.ts'
import { disclosingRoutes } from './disclosing/routes.ts'
import { fileRoutes } from './files/routes.ts'
import { giftRoutes } from './gifts/routes.ts'
import { guideRoutes } from './guide/routes.ts'
import { lawRoutes } from './law/routes.ts'
import { modelRoutes } from './models/routes.ts'
import { oathRoutes } from './oaths/routes.ts'
import { ownRoutes } from './own/routes.ts'
import { profileRoutes } from './profiles/routes.ts'
import { templateRoutes } from './templates/routes.ts'

export const screeningRoutes: RouteConfigEntry[] = [
  route('screening', 'modules/screening/routes/start.ts'),
  ...fileRoutes,
  ...calendarRoutes,
  ...templateRoutes,
  ...oathRoutes,
  ...modelRoutes,
  ...profileRoutes,
  ...ownRoutes,
  ...guideRoutes,
  ...giftRoutes,
  ...declarationRoutes,
  ...disclosingRoutes,
  ...coverageRoutes,
  ...lawRoutes,
]
