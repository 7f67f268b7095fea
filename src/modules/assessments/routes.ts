import { type RouteConfigEntry, route } from '@react-router/dev/routes'
import { actionsRoutes } from './actions/routes.ts'
import { indicatorsRoutes } from './indicators/routes.ts'
import { inspectionsRoutes } from './inspections/routes.ts'

const file = (name: string) => `modules/assessments/routes/${name}`
const plan = (name: string) => `modules/assessments/exchange-oscal/routes/${name}`
const archive = (name: string) => `modules/assessments/archive/routes/${name}`
const finding = (name: string) => `modules/assessments/findings/routes/${name}`

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
  route('zelfscans/:id/oscal.json', file('results-file.ts')),
  route('zelfscans/archief', archive('list.tsx')),
  route('zelfscans/archief/:id', archive('archived.tsx')),
  route('zelfscans/archief/:id/oscal.json', archive('document.ts')),
  route('zelfscans/archief/:id/bewijs/:piece', archive('piece.ts')),
  route('acties/oscal', plan('plan.tsx')),
  route('acties/oscal.json', plan('plan-file.ts')),
  route('bevindingen', finding('list.tsx')),
  route('bevindingen/nieuw', finding('new.tsx')),
  route('bevindingen/inlezen', finding('import.tsx')),
  route('bevindingen/lijst.xlsx', finding('file.ts'), { id: 'findings-xlsx' }),
  route('bevindingen/lijst.csv', finding('file.ts'), { id: 'findings-csv' }),
  route('bevindingen/:id', finding('finding.tsx')),
  route('bewijs', file('evidence.tsx')),
  route('bewijs/:id/bestand', file('evidence-file.ts')),
  ...inspectionsRoutes,
  ...actionsRoutes,
  ...indicatorsRoutes,
]
