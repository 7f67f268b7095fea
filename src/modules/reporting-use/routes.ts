import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const counting = (name: string) => `modules/reporting-use/counting/routes/${name}`
const publishing = (name: string) => `modules/reporting-use/publishing/routes/${name}`

export const reportingUseRoutes: RouteConfigEntry[] = [
  route('meldpunt/gebruik', counting('use.tsx')),
  route('meldpunt/gebruik.csv', counting('use-file.ts'), { id: 'reporting-use-csv' }),
  route('meldpunt/gebruik.xlsx', counting('use-file.ts'), { id: 'reporting-use-xlsx' }),
  route('meldpunt/publicaties', publishing('list.tsx')),
  route('meldpunt/publicaties/:period', publishing('one.tsx')),
  route('meldpunten', publishing('district.tsx')),
  route('meldpunten.csv', publishing('district-file.ts'), { id: 'reporting-district-csv' }),
  route('meldpunten.xlsx', publishing('district-file.ts'), { id: 'reporting-district-xlsx' }),
]
