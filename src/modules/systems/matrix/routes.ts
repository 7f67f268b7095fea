import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/systems/matrix/routes/${name}`

export const matrixRoutes: RouteConfigEntry[] = [
  route('bronnen/matrix', file('matrix.tsx'), { id: 'source-matrix' }),
  route('bronnen/matrix.csv', file('matrix-file.ts'), { id: 'source-matrix-csv' }),
  route('bronnen/matrix.xlsx', file('matrix-file.ts'), { id: 'source-matrix-xlsx' }),
  route('bronnen/matrix/delen', file('sharing.tsx'), { id: 'share-source-connections' }),
  route('bronnen/matrix/themas', file('gaps.tsx'), { id: 'source-gaps' }),
  route('bronnen/matrix/themas.csv', file('gaps-file.ts'), { id: 'source-gaps-csv' }),
  route('bronnen/matrix/themas.xlsx', file('gaps-file.ts'), { id: 'source-gaps-xlsx' }),
  route('bronnen/district', file('beside.tsx'), { id: 'sources-beside-district' }),
  route('bronnen/district.csv', file('beside-file.ts'), { id: 'sources-beside-district-csv' }),
  route('bronnen/district.xlsx', file('beside-file.ts'), { id: 'sources-beside-district-xlsx' }),
]
