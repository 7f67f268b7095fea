import { type RouteConfigEntry, route } from '@react-router/dev/routes'
import { inspectionsRoutes } from './inspections/routes.ts'

const file = (name: string) => `modules/assessments/routes/${name}`

export const assessmentsRoutes: RouteConfigEntry[] = [
  route('zelfscans', file('list.tsx')),
  route('rondes/nieuw', file('new-round.tsx')),
  route('rondes/:id', file('round.tsx')),
  route('zelfscans/:id', file('scan.tsx')),
  route('zelfscans/:id/thema/:theme', file('theme.tsx')),
  route('zelfscans/:id/norm/:norm', file('norm.tsx')),
  route('zelfscans/:id/indienen', file('hand-in.tsx')),
  route('zelfscans/:id/antwoord', file('answer.ts')),
  route('zelfscans/:id/werkblad', file('workbook.tsx')),
  route('zelfscans/:id/werkblad.xlsx', file('workbook-file.ts')),
  route('bewijs', file('evidence.tsx')),
  route('bewijs/:id/bestand', file('evidence-file.ts')),
  ...inspectionsRoutes,
]
