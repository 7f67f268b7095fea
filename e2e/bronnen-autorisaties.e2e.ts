import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, fitsSmallScreen, inDays, isAccessible, test } from './fixtures.ts'

/** Each mode has a municipality of its own, so that the rounds don't meet. */
const place = () => (test.info().project.name === 'with-js' ? 'hengelo' : 'almelo')

/** Writes down that someone can look in a source. */
async function writeDown(page: Page, person: RegExp): Promise<void> {
  await page.goto('/bronnen/autorisaties')
  await page.getByRole('link', { name: 'Schrijf een autorisatie op' }).click()
  await page.getByLabel('Bron', { exact: true }).selectOption('suwinet')
  const label = await page
    .getByLabel('Wie', { exact: true })
    .locator('option')
    .filter({ hasText: person })
    .first()
    .textContent()
  await page.getByLabel('Wie', { exact: true }).selectOption({ label: label ?? '' })
  await page.getByLabel('Werk', { exact: true }).selectOption('benefit-officer')
  await page.getByLabel('Taak', { exact: true }).selectOption('benefit-control')
  await page.getByLabel('Vanaf').fill(inDays(-400))
  await page.getByLabel('Tot en met').fill(inDays(200))
  await page.getByLabel('Wie regelde het account in de bron?').fill('Functioneel beheer (fictief)')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('De autorisatie is opgeschreven.')).toBeVisible()
}

const lineOf = (page: Page, person: RegExp) => page.getByRole('group', { name: person })

test('Een bronbeheerder beoordeelt de autorisaties van een bron en stopt er een, een collega beoordeelt de zijne, en de uitslag is een bestand', async ({
  as,
}) => {
  const manager = await as(`bronbeheerder.${place()}`)
  await writeDown(manager, /^Meldpuntfunctionaris/)
  await isAccessible(manager)
  await writeDown(manager, /^HR-adviseur/)
  const coordinator = await as(`coordinator.${place()}`)
  await writeDown(coordinator, /^Bronbeheerder/)

  await manager.goto('/bronnen/herbeoordelingen')
  await isAccessible(manager)
  await manager.getByRole('link', { name: /Suwinet/i }).click()
  await expect(manager.getByRole('heading', { name: 'Wacht op een collega' })).toBeVisible()
  await expect(lineOf(manager, /^Bronbeheerder/)).toHaveCount(0)
  await lineOf(manager, /^HR-adviseur/)
    .getByLabel('Stopt')
    .check()
  await manager.getByRole('button', { name: 'Leg vast' }).click()
  await expect(manager.getByText('Kies blijft, wijzigt of stopt.').first()).toBeVisible()
  await expect(manager.getByText('Schrijf op waarom.').first()).toBeVisible()
  await expect(lineOf(manager, /^HR-adviseur/).getByLabel('Stopt')).toBeChecked()
  await isAccessible(manager)
  await fitsSmallScreen(manager)
  await lineOf(manager, /^Meldpuntfunctionaris/)
    .getByLabel('Blijft')
    .check()
  await manager
    .getByLabel('Waarom wijzigt of stopt dit?')
    .and(manager.locator('[aria-invalid]'))
    .fill('Ander werk (fictief).')
  await manager.getByRole('button', { name: 'Leg vast' }).click()
  await expect(manager.getByText('De ronde wacht nog op een collega.')).toBeVisible()

  await coordinator.goto('/')
  await coordinator.getByRole('link', { name: 'Beoordeel de autorisaties van 1 informatiebron' }).click()
  await coordinator.getByRole('link', { name: /Suwinet/i }).click()
  await lineOf(coordinator, /^Bronbeheerder/)
    .getByLabel('Blijft')
    .check()
  await coordinator.getByRole('button', { name: 'Leg vast en rond af' }).click()
  await expect(coordinator.getByText('De herbeoordeling is afgerond.')).toBeVisible()
  await isAccessible(coordinator)
  await fitsSmallScreen(coordinator)
  const waiting = coordinator.waitForEvent('download')
  await coordinator.getByRole('link', { name: 'CSV' }).click()
  const file = readFileSync(await (await waiting).path(), 'utf8')
  expect(file).toContain('Ander werk (fictief).')
  expect(file.trim().split('\n')).toHaveLength(4)

  await manager.goto('/bronnen/autorisaties?bron=suwinet')
  await expect(manager.getByRole('table').getByText(/^Meldpuntfunctionaris/)).toBeVisible()
  await expect(manager.getByRole('table').getByText(/^HR-adviseur/)).toHaveCount(0)
  await manager.goto('/bronnen/autorisaties?bron=suwinet&stand=gestopt')
  await expect(manager.getByRole('table').getByText('gestopt bij een herbeoordeling')).toBeVisible()
})

test('Een bronbeheerder stopt een autorisatie met een reden, en draait dat dezelfde dag terug', async ({ as }) => {
  const isScripted = test.info().project.name === 'with-js'
  const manager = await as(`bronbeheerder.${isScripted ? 'borne' : 'losser'}`)
  await writeDown(manager, /^Meldpuntfunctionaris/)
  await manager.getByText('Stop deze autorisatie').click()
  await manager.getByRole('button', { name: 'Ja, stop' }).click()
  await expect(manager.getByLabel('Waarom stopt dit?')).toHaveAttribute('aria-invalid', 'true')
  await manager.getByLabel('Waarom stopt dit?').fill('Doet ander werk (fictief).')
  await manager.getByRole('button', { name: 'Ja, stop' }).click()
  await expect(manager.getByText('De autorisatie is gestopt.')).toBeVisible()
  await isAccessible(manager)
  await manager.getByRole('button', { name: 'Toch niet stoppen' }).click()
  await expect(manager.getByText('De autorisatie loopt weer.')).toBeVisible()
  await fitsSmallScreen(manager)
})
