import type { Page } from '@playwright/test'
import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

/** Each mode has a version and municipalities of its own. */
const mine = (javaScriptEnabled: boolean | undefined) =>
  javaScriptEnabled === false
    ? { version: '3.1', name: 'Tubbergen', slug: 'tubbergen' }
    : { version: '3.0', name: 'Twenterand', slug: 'twenterand' }

async function isFine(page: Page): Promise<void> {
  await isAccessible(page)
  await fitsSmallScreen(page)
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** A next version of Basis op orde, published, in which BS-06 is gone and BS-05 reads differently. @returns its address */
async function makeVersion(page: Page, version: string): Promise<string> {
  await page.goto('/normenkaders?code=basis-op-orde-twente&state=published')
  await page.getByRole('row').filter({ hasText: '1.0' }).getByRole('link').first().click()
  await page.getByText('Nieuwe versie').first().click()
  await page.getByLabel('Versienummer').fill(version)
  await page.getByRole('button', { name: 'Nieuwe versie' }).click()
  await expect(page.getByText(`Concept · Versie ${version}`)).toBeVisible()
  const here = page.url()
  await page.goto(`${here}/bewerk?norm=BS-06`)
  await page.getByText('Verwijder', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Verwijder' }).click()
  await page.goto(`${here}/bewerk?norm=BS-05`)
  await page
    .getByLabel('Tekst van de norm')
    .first()
    .fill('De raad krijgt elk jaar een rapportage over weerbaarheid. (fictief)')
  await page.getByRole('button', { name: 'Bewaar' }).first().click()
  await page.goto(here)
  await page.getByText('Publiceer', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Publiceer' }).click()
  await expect(page.getByText(`Gepubliceerd · Versie ${version}`)).toBeVisible()
  return here
}

/** One more version after it, in which nothing changed, with its mapping published. @returns its address */
async function makeNext(page: Page, after: string, version: string): Promise<string> {
  await page.goto(after)
  await page.getByText('Nieuwe versie').first().click()
  await page.getByLabel('Versienummer').fill(`${version}.1`)
  await page.getByRole('button', { name: 'Nieuwe versie' }).click()
  await page.getByText('Publiceer', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Publiceer' }).click()
  const here = page.url()
  await page
    .getByRole('link', { name: `Versie ${version}`, exact: true })
    .last()
    .click()
  await page.getByRole('button', { name: 'Stel een overgang voor' }).click()
  await page.getByText('Publiceer de overgang').first().click()
  await page.getByRole('button', { name: 'Publiceer de overgang' }).click()
  await expect(page.getByText('Gepubliceerd', { exact: true })).toBeVisible()
  return here
}

async function decide(page: Page, norm: string, kind: string, reason: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: norm }).getByRole('link').click()
  await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check()
  await page.getByLabel('Reden', { exact: true }).fill(reason)
  await page.getByRole('button', { name: 'Bewaar' }).click()
}

test('de projectleider beslist per norm over de overgang, en de coördinator ziet waar elk antwoord vandaan komt', async ({
  as,
  javaScriptEnabled,
}) => {
  test.setTimeout(120_000)
  const { version, name, slug } = mine(javaScriptEnabled)
  const page = await as('projectleider')
  const here = await makeVersion(page, version)
  await page.getByRole('link', { name: 'Versie 1.0' }).last().click()
  await expect(page.getByRole('heading', { level: 1, name: `Overgang van versie 1.0 naar ${version}` })).toBeVisible()
  await isFine(page)
  await page.getByRole('button', { name: 'Stel een overgang voor' }).click()
  await expect(page.getByText('Nog te beslissen: 1. Fouten: 0.')).toBeVisible()
  await isFine(page)

  await page.getByText('Publiceer de overgang').first().click()
  await page.getByRole('button', { name: 'Publiceer de overgang' }).click()
  await expect(
    page.getByText('BS-06: hierover is nog niet beslist. Het antwoord zou verloren gaan.').first(),
  ).toBeVisible()

  await page.getByLabel('Toon', { exact: true }).selectOption('Nog te beslissen')
  await page.getByRole('button', { name: 'Toon' }).click()
  await decide(page, 'BS-06', 'Laten vervallen', '')
  await expect(page.getByText('BS-06: zeg waarom deze norm vervalt.').first()).toBeVisible()
  await isFine(page)
  await page.getByRole('radio', { name: /^Samenvoegen/ }).check()
  await page.getByLabel('Andere nieuwe normen').fill('BS-05')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Nog te beslissen: 0. Fouten: 1.')).toBeVisible()
  await page.getByLabel('Toon', { exact: true }).selectOption('met een fout')
  await page.getByRole('button', { name: 'Toon' }).click()
  await expect(
    page.getByText('BS-05: ook een andere norm gaat naar BS-05. Kies bij beide voor samenvoegen.'),
  ).toBeVisible()
  await decide(page, 'BS-05', 'Samenvoegen', 'Begroting en rapportage in één keer. (fictief)')
  await expect(page.getByText('Elke norm heeft een keuze. De overgang kan gepubliceerd worden.')).toBeVisible()
  await page.getByText('Publiceer de overgang').first().click()
  await page.getByRole('button', { name: 'Publiceer de overgang' }).click()
  await expect(page.getByText('Gepubliceerd', { exact: true })).toBeVisible()
  await isFine(page)
  const oscal = await page.request.get(`${page.url()}/download?vorm=json`)
  expect(Object.keys(await oscal.json())).toEqual(['mapping-collection'])
  const older = page.url().split('/').at(-1)

  const next = await makeNext(page, here, version)
  await page.goto(`${next}/overgang/${older}?search=BS-06`)
  await expect(page.getByText('Er zijn 2 gepubliceerde overgangen', { exact: false })).toBeVisible()
  const merged = page.getByRole('row').filter({ hasText: 'BS-06' })
  await expect(merged.getByText('Samenvoegen')).toBeVisible()
  await expect(merged.getByText('BS-05', { exact: false })).toBeVisible()
  await isFine(page)

  const title = `Ronde op versie ${version} (fictief)`
  await page.goto('/rondes/nieuw')
  await page.getByLabel('Naam van de ronde').fill(title)
  await page.getByLabel('Normenkader').selectOption({ label: `Basis op orde Twente ${version}` })
  await page.getByLabel('Neem antwoorden mee van').selectOption('Zelfscan vorig jaar (fictief)')
  await page.getByLabel('Peildatum').fill('2020-01-01')
  await page.getByLabel('Openen op').fill('2020-01-01')
  await page.getByLabel('Sluiten op').fill('2099-12-31')
  await page.getByRole('checkbox', { name }).check()
  await page.getByRole('button', { name: 'Start de ronde' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

  const coordinator = await as(`coordinator.${slug}`)
  await coordinator.goto('/zelfscans')
  await coordinator.getByRole('link', { name: title }).click()
  const scan = coordinator.url()
  await expect(coordinator.getByText(/met versie 1\.0 van het kader/)).toBeVisible()
  await isFine(coordinator)
  await coordinator.getByRole('link', { name: 'Bekijk wat er met elke norm is gebeurd' }).click()
  await expect(coordinator.getByText('Begroting en rapportage in één keer. (fictief)')).toBeVisible()
  await isFine(coordinator)
  await coordinator.goto(`${scan}/norm/BS-05`)
  await expect(coordinator.getByText('Bij de start van deze ronde overgenomen uit:')).toBeVisible()
  await expect(coordinator.getByText('norm BS-06 in Zelfscan vorig jaar (fictief)')).toBeVisible()
  await expect(coordinator.getByText(/De norm is samengevoegd; het laagste niveau/).first()).toBeVisible()
  await isFine(coordinator)
  await coordinator.getByRole('button', { name: 'Ja, dit klopt nog' }).click()
  await expect(coordinator.getByRole('button', { name: 'Ja, dit klopt nog' })).toHaveCount(0)
  await coordinator.goto(`${scan}/norm/OC-01`)
  await expect(
    coordinator.getByText('De norm is gelijk gebleven; het antwoord is ongewijzigd overgenomen.'),
  ).toBeVisible()

  const results = await coordinator.request.get(`${scan}/oscal.json`)
  expect(Object.keys(await results.json())).toEqual(['assessment-results'])
})
