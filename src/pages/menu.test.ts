import { expect, test } from 'vitest'
import { menuOf } from './menu.ts'
import type { NavItem } from './nav-item.ts'

const short: NavItem[] = [
  { href: '/', key: 'home' },
  { href: '/zelfscans', also: ['/rondes'], key: 'rounds', group: 'measure' },
  { href: '/zoeken', key: 'search' },
]
const long: NavItem[] = [
  ...short,
  { href: '/normenkaders', key: 'frameworks', group: 'measure' },
  { href: '/rode-draden', key: 'threads', group: 'analyse' },
  { href: '/acties', key: 'actions', group: 'carry-out' },
  { href: '/taken', key: 'tasks', group: 'carry-out' },
  { href: '/mensen', key: 'people', group: 'manage' },
  { href: '/organisaties', key: 'organisations', group: 'manage' },
]
const hrefs = (places: { href: string }[]) => places.map(({ href }) => href)

test('a short menu is one row in its own order, with the page that one is on marked', () => {
  const { top, below } = menuOf(short, '/rondes/nieuw')
  expect(hrefs(top)).toEqual(['/', '/zelfscans', '/zoeken'])
  expect(top.map(({ current }) => current)).toEqual([false, true, false])
  expect(below).toEqual([])
})

test('a page below two entries marks the one that names it best', () => {
  const both: NavItem[] = [
    ...long,
    { href: '/mensen/controle', key: 'review', group: 'measure' },
    { href: '/taken/oud', also: ['/mensen/oud'], key: 'team', group: 'measure' },
  ]
  const currentOn = (path: string) => hrefs(menuOf(both, path).below.filter(({ current }) => current))
  expect(currentOn('/mensen/1')).toEqual(['/mensen'])
  expect(currentOn('/mensen/controle/1')).toEqual(['/mensen/controle'])
  expect(currentOn('/mensen/oud')).toEqual(['/taken/oud'])
  expect(menuOf(both, '/nergens').group).toBeNull()
})

test('a long menu has groups; one with a single entry is that entry', () => {
  const { top, below, group } = menuOf(long, '/')
  expect(top.map((place) => ('group' in place ? place.group : place.key))).toEqual([
    'home',
    'measure',
    'threads',
    'carry-out',
    'manage',
    'search',
  ])
  expect(hrefs(top)).toEqual(['/', '/zelfscans', '/rode-draden', '/acties', '/mensen', '/zoeken'])
  expect(top[0]?.current).toBe(true)
  expect({ below, group }).toEqual({ below: [], group: null })
})

test('the group that one is in shows its entries below, and every entry can be reached through its group', () => {
  const { top, below, group } = menuOf(long, '/normenkaders/1')
  expect(group).toBe('measure')
  expect(hrefs(below)).toEqual(['/zelfscans', '/normenkaders'])
  expect(below.map(({ current }) => current)).toEqual([false, true])
  expect(top.filter(({ current }) => current).map(({ href }) => href)).toEqual(['/zelfscans'])
  const reached = top.flatMap(({ href }) => [href, ...hrefs(menuOf(long, href).below)])
  expect([...new Set(reached)].sort()).toEqual(hrefs(long).sort())
})
