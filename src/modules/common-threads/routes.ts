import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const trend = (name: string) => `modules/common-threads/trend/routes/${name}`
const compared = (name: string) => `modules/common-threads/comparison/routes/${name}`
const coding = (name: string) => `modules/common-threads/coding/routes/${name}`
const file = (name: string) => `modules/common-threads/routes/${name}`
const whatIf = (name: string) => `modules/common-threads/what-if/routes/${name}`
const weighing = (name: string) => `modules/common-threads/weighing/routes/${name}`

export const commonThreadsRoutes: RouteConfigEntry[] = [
  route('rode-draden', file('overview.tsx')),
  route('rode-draden/:id/norm/:norm', file('norm.tsx')),
  route('rode-draden/:id/cijfers', file('figures.ts')),
  route('rode-draden/:id/draden/nieuw', file('new-thread.tsx')),
  route('draden/:id', file('thread.tsx')),
  route('rode-draden/:id/afweging', weighing('weighing.tsx')),
  route('rode-draden/:id/afweging/rangorde', weighing('own-ranking.tsx')),
  route('rode-draden/:id/afweging/bestuur', weighing('board-ranking.tsx')),
  route('rode-draden/:id/afweging/bestand', weighing('file.ts')),
  route('draden/:id/afweging', weighing('weighed-thread.tsx')),
  route('verloop', trend('trend.tsx')),
  route('verloop/cijfers', trend('trend-file.ts')),
  route('codeboek', coding('book.tsx')),
  route('codeboek/nieuw', coding('new-code.tsx')),
  route('codeboek/nieuwe-codes', coding('new-codes.tsx')),
  route('codeboek/codes.xlsx', coding('file.ts'), { id: 'codes-xlsx' }),
  route('codeboek/codes.csv', coding('file.ts'), { id: 'codes-csv' }),
  route('codeboek/coderen', coding('items.tsx')),
  route('codeboek/coderen/:id', coding('item.tsx')),
  route('codeboek/bevinding/:id', coding('finding-codes.tsx')),
  route('codeboek/:id', coding('code.tsx')),
  route('vergelijking', compared('comparisons.tsx')),
  route('vergelijking/:roundId', compared('comparison.tsx')),
  route('vergelijking/:roundId/cijfers', compared('comparison-file.ts')),
  route('vergelijking/:roundId/gemeente/:code', compared('compared-municipality.tsx')),
  route('vergelijking/:roundId/norm/:norm', compared('compared-norm.tsx')),
  route('rode-draden/:id/waterbed', whatIf('waterbed.tsx')),
  route('rode-draden/:id/waterbed/bestand', whatIf('file.ts')),
]
