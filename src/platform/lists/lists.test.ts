import { expect, test } from 'vitest'
import { z } from 'zod'
import { choicesOf, fileAddress, listAddress, queryOf } from '#platform/lists'

const Query = z.object({
  sort: z.enum(['name', 'role']).default('name'),
  page: z.coerce.number().int().min(1).default(1),
})
const names = ['zoek', 'sorteer', 'richting', 'pagina'] as const
const choices = (address: string) => choicesOf(new Request(`http://localhost${address}`), names)

test('an address keeps the other choices and leaves out what is not chosen', () => {
  const list = listAddress('/mensen', choices('/mensen?zoek=a%26b&pagina=3&vreemd=1'))
  expect(list.href({})).toBe('/mensen?zoek=a%26b&pagina=3')
  expect(list.page(1)).toBe('/mensen?zoek=a%26b')
  expect(list.page(12)).toBe('/mensen?zoek=a%26b&pagina=12')
  expect(listAddress('/mensen', choices('/mensen')).href({})).toBe('/mensen')
})

test('sorting starts at page 1 and turns round when the column is sorted already', () => {
  const list = listAddress('/mensen', choices('/mensen?sorteer=role&pagina=3'))
  expect(list.sort('role', { by: 'role', descending: false })).toEqual({
    href: '/mensen?sorteer=role&richting=af',
    direction: 'ascending',
  })
  expect(list.sort('name', { by: 'role', descending: false })).toEqual({
    href: '/mensen?sorteer=name',
    direction: undefined,
  })
})

test('a file holds all pages of the same choices', () => {
  expect(fileAddress('/mensen/rechten.csv', choices('/mensen?zoek=jan&pagina=2'))).toBe('/mensen/rechten.csv?zoek=jan')
})

test('nonsense in the address gives the list as it is without choices', () => {
  expect(queryOf(Query, { page: 'x', sort: 'drop table' })).toEqual(Query.parse({}))
  expect(queryOf(Query, { page: '2', sort: '' })).toMatchObject({ page: 2 })
})
