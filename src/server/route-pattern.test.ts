import { expect, test } from 'vitest'
import { routePatterns } from './route-pattern.ts'

const module = { default: () => null }
const route = (id: string, path?: string, parentId?: string, index?: boolean) => ({ id, path, parentId, index, module })
const routes = {
  root: route('root', ''),
  home: route('home', undefined, 'root', true),
  scan: route('scan', 'zelfscans/:id', 'root'),
  theme: route('theme', 'thema/:theme', 'scan'),
  invitation: route('invitation', 'uitnodiging/:token', 'root'),
  rest: route('rest', '*', 'root'),
}

test.each([
  ['/', '/'],
  ['/zelfscans/8f1c', '/zelfscans/:id'],
  ['/zelfscans/8f1c/', '/zelfscans/:id'],
  ['/zelfscans/8f1c/thema/BO', '/zelfscans/:id/thema/:theme'],
  ['/uitnodiging/geheim', '/uitnodiging/:token'],
  // Addresses do not mind capitals, so this is served and counted as the same.
  ['/Zelfscans/8f1c', '/zelfscans/:id'],
  ['//zelfscans', 'none'],
  ['/piet/jansen', 'none'],
])('%s is counted as %s', (path, pattern) => {
  expect(routePatterns({ routes })(path)).toBe(pattern)
})
