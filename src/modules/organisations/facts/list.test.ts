import { expect, test } from 'vitest'
import type { Organisation } from '../schema.ts'
import { OrganisationQuery, shownOrganisations } from './list.ts'

const one = (name: string, fields: Partial<Organisation> = {}): Organisation => ({
  id: name,
  kind: 'municipality',
  code: `GM-${name}`,
  name,
  districtId: null,
  inhabitants: null,
  staffEstimate: null,
  tileColumn: null,
  tileRow: null,
  theme: null,
  maySeeNames: false,
  validFrom: '1900-01-01',
  validTo: null,
  successorId: null,
  fictitious: true,
  ...fields,
})
const all = [
  one('Wierden', { inhabitants: 25_000 }),
  one('Almelo', { inhabitants: 74_000 }),
  one('Ommen'),
  one('Ambt Delden', { validTo: '2001-01-01', inhabitants: 5_000 }),
  one('Noaberkracht', { kind: 'service' }),
]
const names = (query: Record<string, unknown>) =>
  shownOrganisations(all, OrganisationQuery.parse(query), '2024-01-15').map(({ name }) => name)

test('those that exist now are shown by name, unless one asks for all', () => {
  expect(names({})).toEqual(['Almelo', 'Noaberkracht', 'Ommen', 'Wierden'])
  expect(names({ which: 'all', kind: 'municipality' })).toEqual(['Almelo', 'Ambt Delden', 'Ommen', 'Wierden'])
})

test('a search looks in name and code', () => {
  expect(names({ search: 'ALM' })).toEqual(['Almelo'])
  expect(names({ search: 'gm-w' })).toEqual(['Wierden'])
  expect(names({ search: 'bestaat niet' })).toEqual([])
})

test('what is not filled in comes last in both directions', () => {
  expect(names({ sort: 'inhabitants', kind: 'municipality' })).toEqual(['Wierden', 'Almelo', 'Ommen'])
  expect(names({ sort: 'inhabitants', kind: 'municipality', descending: true })).toEqual(['Almelo', 'Wierden', 'Ommen'])
})
