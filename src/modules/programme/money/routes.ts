import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/programme/money/routes/${name}`
const base = 'programma/:id/geld'

export const moneyRoutes: RouteConfigEntry[] = [
  route(base, file('overview.tsx')),
  route(`${base}/stand.csv`, file('overview-file.ts'), { id: 'money-csv' }),
  route(`${base}/stand.xlsx`, file('overview-file.ts'), { id: 'money-xlsx' }),
  route(`${base}/boekingen`, file('bookings.tsx')),
  route(`${base}/boekingen.csv`, file('bookings-file.ts'), { id: 'bookings-csv' }),
  route(`${base}/boekingen.xlsx`, file('bookings-file.ts'), { id: 'bookings-xlsx' }),
  route(`${base}/boekingen/nieuw`, file('new-booking.tsx')),
  route(`${base}/boekingen/:bookingId`, file('booking.tsx')),
  route(`${base}/bronnen`, file('sources.tsx')),
  route(`${base}/bronnen/nieuw`, file('new-source.tsx')),
  route(`${base}/bronnen/:sourceId`, file('change-source.tsx')),
  route(`${base}/begroting`, file('budgets.tsx')),
  route(`${base}/begroting/:budgetId`, file('budget.tsx')),
  route(`${base}/begroting/:budgetId/regels/:lineId`, file('change-line.tsx')),
  route(`${base}/inlezen`, file('import.tsx')),
  route(`${base}/verantwoording`, file('account.tsx')),
  route(`${base}/verantwoording.csv`, file('account-file.ts'), { id: 'account-csv' }),
  route(`${base}/verantwoording.xlsx`, file('account-file.ts'), { id: 'account-xlsx' }),
]
