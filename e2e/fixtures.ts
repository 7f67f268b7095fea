import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'

export const password = 'weerwerk-fictief-2026'

const dutchDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/** The day in the Netherlands, `days` from today, as `2026-11-28`: around midnight it is not the day in UTC. */
export const inDays = (days: number): string => dutchDay.format(Date.now() + days * 86_400_000)

/** Logs in as one of the fictitious people and gives their page. */
export async function logInAs(page: Page, who: string): Promise<Page> {
  await page.goto('/inloggen')
  await page.getByLabel('E-mailadres').fill(`${who}@fictief.example`)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await expect(page.getByRole('button', { name: 'Uitloggen' })).toBeVisible()
  return page
}

/** Logins of this worker, by person: one who was here before need not log in again, unless a story ended that login. */
const logins = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()

async function isLoggedIn(page: Page): Promise<boolean> {
  await page.goto('/')
  return (await page.getByRole('button', { name: 'Uitloggen' }).count()) > 0
}

/** What was on the screen of a story that failed: a log without pictures tells it too. */
async function tellWhere(page: Page): Promise<void> {
  const text = await page.locator('body').ariaSnapshot({ timeout: 5_000 }).catch(String)
  console.error(`${new URL(page.url()).pathname}\n${text.slice(0, 5_000)}\n`)
}

type People = { as: (who: string) => Promise<Page> }

/** `as('coordinator.wierden')`: a browser of its own for each person. An error in the console fails the story. */
export const test = base.extend<People>({
  as: async ({ browser, javaScriptEnabled, baseURL }, use) => {
    const contexts: { close: () => Promise<void> }[] = []
    const pages: Page[] = []
    const errors: string[] = []
    await use(async (who) => {
      const storageState = logins.get(who)
      const context = await browser.newContext({
        ...{ javaScriptEnabled, baseURL, locale: 'nl-NL' },
        ...(storageState ? { storageState } : {}),
      })
      contexts.push(context)
      const page = await context.newPage()
      pages.push(page)
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => {
        // A refusal that a story asks for is a status, which the browser reports as an error too.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          errors.push(message.text())
      })
      if (storageState && (await isLoggedIn(page))) return page
      await logInAs(page, who)
      logins.set(who, await context.storageState())
      return page
    })
    if (test.info().status !== test.info().expectedStatus) for (const page of pages) await tellWhere(page)
    for (const context of contexts) await context.close()
    expect(errors).toEqual([])
  },
})

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds in the page that it stands in. */
async function findings(): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] })
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** The page says what it is: one h1 and one title. */
export async function saysWhatItIs(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.locator('head > title')).toHaveCount(1)
  await expect(page).toHaveTitle(/ · Weerwerk$/)
}

/** The page has no finding of axe at WCAG 2.2 AA, one h1 and one title. */
export async function isAccessible(page: Page): Promise<void> {
  await saysWhatItIs(page)
  // axe needs timers, which stand still without JavaScript; it looks at the same pages in the other mode.
  if (test.info().project.name === 'without-js') return
  // Our pages have one frame, so axe runs in it without a builder that gathers frames: half of the time.
  await page.evaluate(axeSource)
  expect(await page.evaluate(findings)).toEqual([])
}

const groups: Record<string, string> = {
  Zelfscans: 'Meten',
  Normenkaders: 'Meten',
  'Rode draden': 'Analyseren',
  Screening: 'Uitvoeren',
  Meldbereidheid: 'Uitvoeren',
  Informatiebronnen: 'Uitvoeren',
  Huisstijl: 'Beheer',
}

/** Chooses an entry of the main menu, through its group where the menu has groups. */
export async function choose(page: Page, entry: string): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Hoofdmenu' })
  const group = menu.getByRole('link', { name: groups[entry] ?? entry, exact: true })
  if ((await group.count()) > 0) await group.click()
  const link = page.locator('.ww-nav').getByRole('link', { name: entry, exact: true })
  await link.click()
}

/** The page of a round's common threads, by the name of the round. */
export async function openRound(page: Page, name: string): Promise<void> {
  await page.goto('/rode-draden')
  await page.getByLabel('Ronde').selectOption({ label: name })
  await page.getByRole('button', { name: 'Toon' }).click()
}

export const smallScreen = { width: 360, height: 800 }

/** Within 360 px nothing sticks out: the page itself does not scroll sideways. */
export async function fitsSmallScreen(page: Page): Promise<void> {
  if (page.viewportSize()?.width !== smallScreen.width) await page.setViewportSize(smallScreen)
  const width = await page.locator('html').evaluate((html) => html.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
}

export { expect }
