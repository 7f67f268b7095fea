import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { examinePages } from './examine-page.ts'

const site = 'https://meld.example'
const script = Buffer.from('export {}')
const published = [{ file: 'meld-a.js', bytes: 9, sha256: createHash('sha256').update(script).digest('hex') }]
const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"
const own = `<script type="module" src="/meld/assets/meld-a.js" integrity="${integrity}" crossorigin="anonymous"></script>`
const html = (more = '', tag = own) =>
  `<html><head>${tag}</head><body><a href="/meld/almelo">Almelo</a>${more}</body></html>`

/** A site that gives everyone these pages, but for the one at `path`. */
const examine = (path: string, page: string, rules = policy, js = script) =>
  examinePages(site, published, async (url) => {
    const { pathname } = new URL(url)
    if (pathname.endsWith('.js')) return { status: 200, policy: '', body: js }
    const isOther = pathname === path
    return { status: 200, policy: isOther ? rules : policy, body: Buffer.from(isOther ? page : html()) }
  })

test('every page of every reporting point with the published script is good', async () => {
  const examined = await examine('', '')
  const pages = ['/meld', '/meld/antwoord', '/meld/almelo', '/meld/almelo/melden']
  expect(examined).toEqual(pages.map((path) => ({ page: site + path, faults: [] })))
})

test.each([
  ['another script', html('', own.replace('meld-a', 'meld-b')), policy],
  ['a second script', html('', own + own), policy],
  ['a script from elsewhere', html('', own.replace('src="', 'src="https://elsewhere.example')), policy],
  ['a script inside', html('', `${own}<script>send()</script>`), policy],
  ['a handler inside', html('<img src="x" onerror="send()">'), policy],
  ['no hash to check', html('', own.replace(/integrity="[^"]*"/, '')), policy],
  ['a policy that lets it send elsewhere', html(), policy.replace("connect-src 'self'", 'connect-src *')],
])('a page with %s differs', async (_what, page, rules) => {
  const examined = await examine('/meld/almelo/melden', page, rules)
  expect(examined.filter(({ faults }) => faults.length > 0).map(({ page }) => page)).toEqual([
    `${site}/meld/almelo/melden`,
  ])
})

test('the right name with other bytes behind it differs on every page', async () => {
  const examined = await examine('', '', policy, Buffer.from('steal()'))
  expect(examined.every(({ faults }) => faults.some((fault) => fault.includes('has hash')))).toBe(true)
})
