import type { Page } from '@playwright/test'
import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

const round = 'Toetsing vorig jaar (fictief)'

async function openComparison(page: Page): Promise<void> {
  await page.goto('/vergelijking')
  await page.getByRole('link', { name: round, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(round)
}
const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Zelfscan en toetsing vergeleken' }).getByRole('link', { name, exact: true })

test('de projectleider ziet welke gemeente optimistisch is en welke norm iedereen anders leest', async ({ as }) => {
  const page = await as('projectleider')
  await page.goto('/rode-draden')
  await page.getByRole('link', { name: 'Zelfscan naast toetsing' }).click()
  await openComparison(page)
  await expect(page.getByRole('heading', { name: 'Hoe vaak hoger, gelijk of lager' }).first()).toBeVisible()
  await expect(page.getByRole('row', { name: /Kappa, kwadratisch gewogen/ })).toBeVisible()
  await isAccessible(page)
  for (const name of ['Gemeenten', 'Normen', 'Vooruitgang', 'Toetsers', 'Gemeente of norm?']) {
    await part(page, name).click()
    await expect(part(page, name)).toHaveAttribute('aria-current', 'page')
    await isAccessible(page)
  }
  await expect(page.getByText('Herstel eerst de norm')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'optimistisch' })).toContainText('Hellendoorn')
  await page.getByRole('listitem').filter({ hasText: 'schatten zich hoger in' }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('IN-06')
  await expect(page.getByText('Herstel eerst de norm')).toBeVisible()
  await isAccessible(page)
  await page.getByRole('link', { name: 'Hellendoorn' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hellendoorn')
  await page.getByRole('link', { name: 'Alleen verschillen' }).click()
  await isAccessible(page)
  await fitsSmallScreen(page)
})

test('normen zijn te filteren, te sorteren en mee te nemen; het staat in de URL', async ({ as }) => {
  const page = await as('analist')
  await openComparison(page)
  await part(page, 'Normen').click()
  await page.getByLabel('Duiding').selectOption({ label: 'leest iedereen anders' })
  await page.getByRole('button', { name: 'Toon' }).click()
  await expect(page).toHaveURL(/duiding=misread/)
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByRole('link', { name: 'Wis' }).click()
  await page.getByRole('columnheader', { name: 'Verschil' }).getByRole('link').click()
  await page.getByRole('columnheader', { name: 'Verschil' }).getByRole('link').click()
  await expect(page).toHaveURL(/sorteer=verschil&richting=af/)
  await expect(page.getByRole('row').nth(1)).toContainText('IN-06')
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).click()
  expect((await file).suggestedFilename()).toBe('vergelijking.csv')
})

test('een bestuurder zonder namen ziet cijfers en aantallen, geen gemeenten', async ({ as }) => {
  const page = await as('dvo.losser')
  await openComparison(page)
  await expect(page.getByText('Van andere gemeenten ziet u niets afzonderlijk.')).toBeVisible()
  for (const name of ['Gemeenten', 'Gemeente of norm?', 'Normen']) {
    await part(page, name).click()
    const shown = await page.getByRole('main').textContent()
    for (const other of ['Hellendoorn', 'Enschede', 'Tubbergen']) expect(shown).not.toContain(other)
    await isAccessible(page)
  }
  await part(page, 'Gemeenten').click()
  await expect(page.getByRole('row', { name: /ongeveer gelijk/ })).toBeVisible()
})

test('een coördinator ziet de eigen gemeente per norm, en die van een ander niet', async ({ as }) => {
  const page = await as('coordinator.wierden')
  await openComparison(page)
  await expect(page.getByRole('heading', { name: 'Uw gemeente' })).toBeVisible()
  await page.getByRole('link', { name: 'Bekijk uw gemeente per norm' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Wierden')
  await expect(page.getByRole('row')).toHaveCount(61)
  await isAccessible(page)
  const other = page.url().replace(/gemeente\/.*/, 'gemeente/GM0163')
  expect((await page.goto(other))?.status()).toBe(404)
})

test('het verloop laat alle rondes zien, het district en wie u mag zien', async ({ as }) => {
  const page = await as('projectleider')
  await page.goto('/verloop')
  await isAccessible(page)
  await page.getByLabel('Gemeente ernaast').selectOption({ label: 'Hellendoorn' })
  await page.getByLabel('Thema').selectOption({ label: 'Integriteit' })
  await page.getByRole('button', { name: 'Toon' }).click()
  await expect(page).toHaveURL(/gemeente=GM0163/)
  await expect(page.getByRole('heading', { name: 'Hellendoorn' })).toBeVisible()
  await expect(page.getByRole('link', { name: round })).toBeVisible()
  await isAccessible(page)
  await fitsSmallScreen(page)
  const own = await as('coordinator.wierden')
  await own.goto('/verloop')
  await expect(own.getByRole('heading', { name: 'Wierden' })).toBeVisible()
  expect(await own.getByRole('main').textContent()).not.toContain('Hellendoorn')
  await isAccessible(own)
})
