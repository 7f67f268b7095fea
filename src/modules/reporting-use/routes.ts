import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const counting = (name: string) => `modules/reporting-use/counting/routes/${name}`
const publishing = (name: string) => `modules/reporting-use/publishing/routes/${name}`

const survey = (name: string) => `modules/reporting-use/survey/routes/${name}`
const picture = (name: string) => `modules/reporting-use/picture/routes/${name}`

export const reportingUseRoutes: RouteConfigEntry[] = [
  route('meldpunt/gebruik', counting('use.tsx')),
  route('meldpunt/gebruik.csv', counting('use-file.ts'), { id: 'reporting-use-csv' }),
  route('meldpunt/gebruik.xlsx', counting('use-file.ts'), { id: 'reporting-use-xlsx' }),
  route('meldpunt/publicaties', publishing('list.tsx')),
  route('meldpunt/publicaties/:period', publishing('one.tsx')),
  route('meldpunt/peiling', survey('rounds.tsx')),
  route('meldpunt/jaarbeeld', picture('years.tsx')),
  route('meldpunt/jaarbeeld/:year', picture('write.tsx')),
  route('meldpunten', publishing('district.tsx')),
  route('meldpunten.csv', publishing('district-file.ts'), { id: 'reporting-district-csv' }),
  route('meldpunten.xlsx', publishing('district-file.ts'), { id: 'reporting-district-xlsx' }),
]
