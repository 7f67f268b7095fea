import type { Page } from '@playwright/test'
import { matchRoutes } from 'react-router'
import routes from '../src/routes.ts'
import { expect, fitsSmallScreen, isAccessible, openRound, saysWhatItIs, smallScreen, test } from './fixtures.ts'

type Entry = { path?: string; file: string }
const entries: Entry[] = routes
const pages = entries.filter(({ file }) => file.endsWith('.tsx') && !file.includes('not-found'))
const patterns = pages.map(({ path }) => ({ path: `/${path ?? ''}` }))

/** Pages that answer a form, lead on to another or need a link from a mail; their own stories look at them. */
const withoutLink = [
  '/inloggen/tweede-stap',
  '/uitloggen',
  '/uitnodiging/:token',
  '/nieuw-wachtwoord/:token',
  '/screening/link/:token',
  '/screening/link/:token/opgave/:kind',
  '/screening/dossiers/:id/brieven/:kind',
  '/mensen/overnemen',
  '/wissel-organisatie',
  '/screening/model',
  '/taal',
]

/** Pages of a module itself, and those that need more than one module; public pages explain themselves. */
const explained = pages.filter(({ file }) =>
  /^(pages\/(home|search|account)|modules\/[^/]+(\/[^/]+)?\/routes)\//.test(file),
)
const isExplained = (pattern: string) => explained.some(({ path = '' }) => `/${path}` === pattern)

/** Pages that show what not everyone may see. */
const saysWho =
  /^\/(bevindingen|bron|bronnen|codeboek|toetsingen|vergelijking|verloop|acties|meldingen|meldpunt|meldpunten|meldbereidheid|meetwaarden|zelfscans\/archief|programma|taken|voorstellen|besluiten|stukken|rode-draden\/[^/]+\/afweging|normenkaders\/.*\/overgang)(\/|$)/

const isFile = (path: string) => /\.\w+$/.test(path)
const found = new Map<string, string | undefined>()

/** The page that stands at a path. Looking it up orders all pages each time, so what was found is kept: a link stands on many pages. */
function patternOf(path: string): string | undefined {
  if (!found.has(path)) found.set(path, isFile(path) ? undefined : matchRoutes(patterns, path)?.[0]?.route.path)
  return found.get(path)
}

type Answer = { status: number; path: string; hrefs: string[] }

/** A page as the server sends it, without drawing it: the links of a kind that was looked at before. */
async function read(page: Page, path: string): Promise<Answer> {
  const answer = await page.request.get(path)
  const html = (answer.headers()['content-type'] ?? '').startsWith('text/html') ? await answer.text() : ''
  const hrefs = [...html.matchAll(/<a\b[^>]*?\shref="(\/[^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )
  return { status: answer.status(), path: new URL(answer.url()).pathname, hrefs }
}

/** The same login in two browsers: with scripts, and without. */
type Eyes = { page: Page; plain: Page }

const linksOf = (page: Page) =>
  page.locator('a[href^="/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))

/** A page in both browsers, looked at; its links are those of the two together. */
async function look({ page, plain }: Eyes, path: string, seen: Set<string>): Promise<Answer> {
  const answer = await page.goto(path)
  const { pathname } = new URL(page.url())
  const hrefs = await linksOf(page)
  const pattern = patternOf(pathname)
  if (pattern && answer?.ok() && !seen.has(pattern)) {
    seen.add(pattern)
    await test.step(`${pattern} (${path})`, async () => {
      await isAccessible(page)
      if (isExplained(pattern)) await explains(page)
      await fitsSmallScreen(page)
      await page.setViewportSize({ width: 1280, height: 800 })
    })
    await test.step(`${pattern} (${path}) without scripts`, async () => {
      await plain.goto(path)
      await saysWhatItIs(plain)
      if (isExplained(pattern)) await explains(plain)
      await fitsSmallScreen(plain)
      hrefs.push(...(await linksOf(plain)))
    })
  }
  return { status: answer?.status() ?? 0, path: pathname, hrefs }
}

/** Follows links from the first page, one of each kind of page; looks at those of a kind that nobody saw yet. */
async function lookAround(eyes: Eyes, seen: Set<string>, starts: readonly string[]): Promise<void> {
  const kindOf = (href: string) => patternOf(href.split(/[?#]/)[0] ?? '')
  const queue = [...starts]
  const queued = new Set(queue.map(kindOf))
  for (let path = queue.shift(); path; path = queue.shift()) {
    const asked = kindOf(path)
    const answer = asked && seen.has(asked) ? await read(eyes.page, path) : await look(eyes, path, seen)
    if (patternOf(answer.path)) expect(answer.status, `a link leads to ${path}`).toBeLessThan(400)
    for (const href of answer.hrefs) {
      const kind = kindOf(href)
      if (!kind || queued.has(kind)) continue
      queued.add(kind)
      queue.push(href)
    }
  }
}

/** Who is logged in finds a short explanation of the screen and who can see it, and on a page below another the way back up. */
async function explains(page: Page): Promise<void> {
  if ((await page.getByRole('button', { name: 'Uitloggen' }).count()) === 0) return
  await expect(page.locator('details.ww-explain > summary').first()).toBeVisible()
  if (new URL(page.url()).pathname.split('/').length > 2)
    await expect(page.getByRole('navigation', { name: 'Kruimelpad' })).toBeVisible()
  if (saysWho.test(new URL(page.url()).pathname))
    await expect(page.locator('.ww-audience').filter({ hasText: 'Wie kan dit zien?' }).first()).toBeVisible()
}

/** A concept of the framework, so that editing and comparing have something to show. */
async function makeVersion(page: Page, version: string): Promise<void> {
  await page.goto('/normenkaders')
  await page.getByRole('row').filter({ hasText: 'Gepubliceerd' }).getByRole('link').first().click()
  await page.getByText('Nieuwe versie').first().click()
  await page.getByLabel('Versienummer').fill(version)
  await page.getByRole('button', { name: 'Nieuwe versie' }).click()
  await expect(page.getByRole('link', { name: 'Bewerk' })).toBeVisible()
}

/** Where these links lead, one after the other: for pages that stand behind another version, round or part than the first. */
async function behind(page: Page, start: string, ...links: readonly string[]): Promise<string> {
  await page.goto(start)
  for (const link of links) {
    await page.getByRole('main').locator(link).first().click()
    await page.waitForLoadState()
  }
  const { pathname, search } = new URL(page.url())
  return pathname + search
}

const conceptRow = 'tr:has-text("Concept") a'

test('elke pagina is toegankelijk, past op een klein scherm en is met links te vinden, met en zonder JavaScript', async ({
  as,
  browser,
  baseURL,
  page: visitor,
}) => {
  const eyesOf = async (page: Page): Promise<Eyes> => {
    const storageState = await page.context().storageState()
    const context = await browser.newContext({
      ...{ javaScriptEnabled: false, baseURL: baseURL ?? '', locale: 'nl-NL', storageState, viewport: smallScreen },
    })
    return { page, plain: await context.newPage() }
  }
  test.setTimeout(900_000)
  const seen = new Set<string>()
  const leader = await as('projectleider')
  const leading = await eyesOf(leader)
  await makeVersion(leader, '2.0')
  const concept = new URL(leader.url()).pathname
  await lookAround(await eyesOf(visitor), seen, ['/inloggen', '/'])
  await lookAround(leading, seen, [concept, '/'])
  // Other stories make newer rounds, whose weighing has not started.
  await openRound(leader, 'Zelfscan dit jaar (fictief)')
  await lookAround(leading, seen, [
    new URL(leader.url()).pathname + new URL(leader.url()).search,
    await behind(leader, '/vergelijking', 'a:has-text("vorig jaar")', 'a[href*="deel=normen"]'),
    await behind(leader, '/normenkaders', 'tr:has-text("1.1") a', 'a[href*="/overgang/"]'),
    await behind(
      leader,
      '/programma',
      'a:has-text("Weerbare")',
      'a[href$="/geld"]',
      'a[href$="/begroting"]',
      conceptRow,
    ),
    await behind(
      leader,
      '/programma',
      'a:has-text("Weerbare")',
      'a[href$="/documenten"]',
      'tbody tr:not(:has-text("Ingetrokken")) a',
    ),
    await behind(leader, '/stukken', conceptRow),
    await behind(leader, '/voorstellen', conceptRow),
    await behind(leader, '/voorstellen', 'tr:has-text("Op de agenda") a'),
    await behind(leader, '/voorstellen', 'tr:has-text("Besloten") a'),
    await behind(leader, '/screening/model', 'a:text-is("Versie 3")'),
    '/meldbereidheid/invoering',
    '/bron/lisa/versies/2',
  ])
  const others = [
    'analist',
    'beheerder',
    'toetser',
    'dvo',
    'hr.enschede',
    'leidinggevende.enschede',
    'medewerker.enschede',
  ]
  // Screening and the willingness to report lead on to the first part that someone may open.
  for (const who of ['coordinator.enschede', 'coordinator.twenterand', ...others])
    await lookAround(await eyesOf(await as(who)), seen, ['/', '/screening', '/meldbereidheid'])
  await lookAround(await eyesOf(await as('secretaris.enschede')), seen, ['/'])
  const handler = await as('meldpunt.enschede')
  const toHandover = ['a:text-is("Melding 3")', 'a[href$="/overdrachten"]', 'tbody a'] as const
  await lookAround(await eyesOf(handler), seen, ['/', await behind(handler, '/meldingen', ...toHandover)])
  const missed = patterns.map(({ path }) => path).filter((path) => !seen.has(path) && !withoutLink.includes(path))
  expect(missed).toEqual([])
})
