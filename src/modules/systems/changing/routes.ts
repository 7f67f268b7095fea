import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const changing = (name: string) => `modules/systems/changing/routes/${name}.tsx`
const file = 'modules/systems/changing/routes/file.ts'

export const changingRoutes: RouteConfigEntry[] = [
  route('bronnen/nieuw', changing('new'), { id: 'source-new' }),
  route('bron/:code/wijzigen', changing('start'), { id: 'source-change' }),
  route('bron/:code/versies', changing('history'), { id: 'source-history' }),
  route('bron/:code/versies.csv', file, { id: 'source-history-csv' }),
  route('bron/:code/versies.xlsx', file, { id: 'source-history-xlsx' }),
  route('bron/:code/versies/:number', changing('version'), { id: 'source-version' }),
  route('bron/:code/versies/:number/velden', changing('edit'), { id: 'source-version-edit' }),
  route('bron/:code/versies/:number/regels/:rule', changing('rule'), { id: 'source-rule' }),
]
