import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/systems/reviews/routes/${name}`

export const reviewRoutes: RouteConfigEntry[] = [
  route('bronnen/herbeoordelingen', file('list.tsx'), { id: 'authorisation-reviews' }),
  route('bronnen/herbeoordelingen.csv', file('file.ts'), { id: 'authorisation-reviews-csv' }),
  route('bronnen/herbeoordelingen.xlsx', file('file.ts'), { id: 'authorisation-reviews-xlsx' }),
  route('bronnen/herbeoordelingen/:code', file('review.tsx'), { id: 'authorisation-review' }),
  route('bronnen/herbeoordelingen/:code/:id', file('result.tsx'), { id: 'authorisation-review-result' }),
  route('bronnen/herbeoordelingen/:code/:id/uitslag.csv', file('result-file.ts'), { id: 'authorisation-review-csv' }),
  route('bronnen/herbeoordelingen/:code/:id/uitslag.xlsx', file('result-file.ts'), { id: 'authorisation-review-xlsx' }),
]
