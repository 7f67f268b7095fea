import { type RouteConfigEntry, route } from '@react-router/dev/routes'
import { accessRoutes } from './access/routes.ts'
import { authorisationRoutes } from './authorisations/routes.ts'
import { changingRoutes } from './changing/routes.ts'
import { comparingRoutes } from './comparing/routes.ts'
import { connectionsRoutes } from './connections/routes.ts'
import { exchangeRoutes } from './exchange/routes.ts'
import { importingRoutes } from './importing/routes.ts'
import { matrixRoutes } from './matrix/routes.ts'
import { notingRoutes } from './noting/routes.ts'
import { pictureRoutes } from './picture/routes.ts'
import { reviewRoutes } from './reviews/routes.ts'

const linked = 'modules/systems/linked/file.ts'
const catalogue = (name: string) => `modules/systems/catalogue/routes/${name}`

export const systemsRoutes: RouteConfigEntry[] = [
  ...pictureRoutes,
  ...comparingRoutes,
  route('bronnen', 'modules/systems/finder/routes/finder.tsx', { id: 'source-finder' }),
  route('bronnen/alle', catalogue('list.tsx'), { id: 'sources' }),
  route('bronnen/alle.csv', catalogue('file.ts'), { id: 'sources-csv' }),
  route('bronnen/alle.xlsx', catalogue('file.ts'), { id: 'sources-xlsx' }),
  route('bronnen/catalogus', linked, { id: 'source-catalogue' }),
  route('bronnen/catalogus.ttl', linked, { id: 'source-catalogue-turtle' }),
  route('bronnen/begrippen', linked, { id: 'source-concepts' }),
  route('bronnen/begrippen.ttl', linked, { id: 'source-concepts-turtle' }),
  ...connectionsRoutes,
  ...matrixRoutes,
  ...exchangeRoutes,
  ...importingRoutes,
  ...accessRoutes,
  ...authorisationRoutes,
  ...reviewRoutes,
  route('bron/:code', catalogue('source.tsx'), { id: 'source' }),
  ...changingRoutes,
  ...notingRoutes,
]
