import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/systems/exchange/routes/${name}`

export const exchangeRoutes: RouteConfigEntry[] = [
  route('bronnen/uitwisselen', file('exchange.tsx'), { id: 'source-exchange' }),
  route('bronnen/uitwisselen.csv', file('file.ts'), { id: 'source-exchange-csv' }),
  route('bronnen/uitwisselen.xlsx', file('file.ts'), { id: 'source-exchange-xlsx' }),
]
