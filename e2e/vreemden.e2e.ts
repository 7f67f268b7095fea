import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const id = /\/[0-9a-f]{8}-[0-9a-f-]{27}/
/** Pages of the district that every municipality may open; what they show of others is tested elsewhere. */
const ofTheDistrict = /^\/(rondes|normenkaders|rode-draden|draden|organisaties|programma|screening\/model)\//

/** Findings that the district entered itself, or that the municipality shared: its analyst reads them, and nobody else. */
const readBy = (who: string, address: string) => who === 'analist' && address.startsWith('/bevindingen/')

/** One address of each kind, per scan: the code of a theme or norm makes no difference. */
const kindOf = (path: string) => path.replace(/\/(thema|norm)\/[^/]+$/, '/$1/*')

/** Addresses with an id that someone meets from their own pages, three links deep; one of each kind. */
async function addressesOf(page: Page): Promise<string[]> {
  const found = new Set<string>()
  let next = ['/', '/zelfscans', '/bewijs', '/mensen']
  for (let depth = 0; depth < 3; depth += 1) {
    const links = new Set<string>()
    for (const address of next) {
      const answer = await page.request.get(address)
      if (!answer.headers()['content-type']?.includes('text/html')) continue
      for (const [, href = ''] of (await answer.text()).matchAll(/href="(\/[^"#]*)"/g)) {
        const path = href.split('?')[0] ?? ''
        if (id.test(path) && !ofTheDistrict.test(path) && !found.has(path)) links.add(path)
      }
    }
    next = [...links].slice(0, 40)
    for (const link of links) found.add(link)
  }
  return [...new Map([...found].sort().map((path) => [kindOf(path), path])).values()]
}

test('geen pagina van een gemeente gaat open voor wie er niet bij hoort', async ({ as, browser, baseURL }) => {
  const addresses = await addressesOf(await as('coordinator.enschede'))
  for (const kind of ['/zelfscans/', '/thema/', '/norm/', '/indienen'])
    expect(addresses.some((address) => address.includes(kind))).toBe(true)
  const strangers = ['coordinator.borne', 'burgemeester.borne', 'hr.borne', 'dvo', 'provincie', 'analist', 'beheerder']
  for (const who of strangers) {
    const page = await as(who)
    const open: string[] = []
    for (const address of addresses) {
      const { status } = await page.request.get(address).then((answer) => ({ status: answer.status() }))
      if (![403, 404].includes(status) && !readBy(who, address)) open.push(`${who} ${address}: ${status}`)
      const sent = await page.request.post(address, {
        form: { do: 'comment', body: 'x', norm: 'BS-01', level: '4', version: '0' },
        headers: { origin: baseURL ?? '' },
      })
      if (sent.status() < 400) open.push(`${who} POST ${address}: ${sent.status()}`)
    }
    expect(open).toEqual([])
  }
  const visitor = await browser.newContext({ baseURL: baseURL ?? '' })
  for (const address of addresses) {
    const answer = await visitor.request.get(address, { maxRedirects: 0 })
    expect([302, 303, 401, 404]).toContain(answer.status())
  }
  await visitor.close()
})

test('een melding is er alleen voor wie haar mag lezen, ook niet voor de burgemeester of de beheerder', async ({
  as,
  baseURL,
}) => {
  const handler = await as('meldpunt.enschede')
  const html = await (await handler.request.get('/meldingen')).text()
  const path = /href="(\/meldingen\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
  expect((await handler.request.get(path)).status()).toBe(200)
  const own = ['burgemeester', 'secretaris', 'coordinator', 'hr', 'medewerker'].map((who) => `${who}.enschede`)
  for (const who of [...own, 'meldpunt.borne', 'dvo', 'beheerder', 'projectleider']) {
    const { request } = await as(who)
    for (const address of [
      path,
      `${path}/verzegeld`,
      `${path}/berichten`,
      `${path}/delen`,
      `${path}/sleutelperiodes`,
    ]) {
      expect([400, 404, 405], `${who} ${address}`).toContain((await request.get(address)).status())
      const headers = { origin: baseURL ?? '' }
      const { status } = await request
        .post(address, { form: { do: 'retest', revision: '1' }, headers })
        .then((answer) => ({ status: answer.status() }))
      expect([403, 404, 405, 422], `${who} POST ${address}`).toContain(status)
    }
  }
})
