import type { Page } from '@playwright/test'
import { choose, expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

/** The page as it stands is accessible and fits; afterwards the window is wide again. */
async function isFine(page: Page): Promise<void> {
  await isAccessible(page)
  await fitsSmallScreen(page)
  await page.setViewportSize({ width: 1280, height: 800 })
}

test('HR opent een dossier, de start wacht op de controles, en een geweigerde VOG leidt tot een gesprek en een besluit', async ({
  as,
  javaScriptEnabled,
}) => {
  const town = javaScriptEnabled === false ? 'hengelo' : 'enschede'
  const name = `Kandidaat uit ${town} (fictief)`
  const page = await as(`hr.${town}`)
  await choose(page, 'Screening')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Screeningsdossiers')
  await isFine(page)

  await page.getByRole('link', { name: 'Open een dossier' }).click()
  await page.getByLabel('Naam', { exact: true }).fill('Kandidaat 1234.56.782')
  await page.getByRole('button', { name: 'Open een dossier' }).click()
  await expect(page.locator('#problems').getByRole('link')).toHaveCount(3)
  await expect(page.locator('#problems')).toContainText('burgerservicenummer')
  await isFine(page)
  await page.getByLabel('Naam', { exact: true }).fill(name)
  await page.getByLabel('E-mail', { exact: true }).fill(`nieuw.${town}@fictief.example`)
  await page.getByRole('combobox', { name: 'Functie' }).selectOption({ label: 'Wmo-/jeugdconsulent (B · Verhoogd)' })
  await page.getByRole('button', { name: 'Open een dossier' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(page.getByText('Nee. Deze controles moeten eerst akkoord zijn:')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Laat starten/ })).toHaveCount(0)
  const address = page.url()
  const vog = page.getByRole('checkbox', { name: 'VOG' })
  for (const box of await page.getByRole('group', { name: 'Welke controles?' }).getByRole('checkbox').all())
    await box.check()
  await vog.uncheck()
  await page.getByRole('button', { name: 'Gezien en akkoord' }).click()
  await vog.check()
  await page.getByRole('button', { name: 'Aangevraagd' }).click()
  await expect(page.getByRole('button', { name: 'Laat starten met beperkte toegang' })).toBeVisible()
  await isFine(page)
  await vog.check()
  await page.getByRole('button', { name: 'Niet akkoord' }).click()
  await expect(page.getByRole('button', { name: /^Laat starten/ })).toHaveCount(0)

  await page.getByRole('row').getByRole('link', { name: 'VOG', exact: true }).click()
  await page.getByRole('button', { name: 'Open het gesprek' }).click()
  await page.getByRole('button', { name: 'Leg het besluit vast' }).click()
  await expect(page.locator('#problems').getByRole('link')).toHaveCount(2)
  await isFine(page)
  await page.getByRole('radio', { name: /^akkoord De twijfel/ }).check()
  await page.getByLabel('Redenen').fill('Na het gesprek is er geen risico voor deze functie (fictief).')
  await page.getByRole('button', { name: 'Leg het besluit vast' }).click()
  await expect(page.getByRole('heading', { name: /^Besluit van .*: akkoord$/ })).toBeVisible()
  await page.getByRole('link', { name: `Dossier van ${name}` }).click()
  await page.getByRole('button', { name: 'Laat starten', exact: true }).click()
  await expect(page.getByText('Deze persoon werkt met volledige toegang.')).toBeVisible()

  await page.goto('/screening/brieven/decision/nl')
  await page.getByLabel('Onderwerp').fill('Ons besluit, {{naam}} {{strafblad}}')
  await page.getByRole('button', { name: 'Bewaar de tekst' }).click()
  await expect(page.locator('#problems')).toContainText('Het veld “strafblad” bestaat niet')
  await isFine(page)
  await page.getByLabel('Onderwerp').fill('Ons besluit, {{naam}}')
  await page.getByRole('button', { name: 'Bewaar de tekst' }).click()
  await expect(page.getByText('De tekst is bewaard.')).toBeVisible()
  await page.goto(`${address.split('?')[0]}/brieven`)
  await page.getByRole('link', { name: 'Besluit, met bezwaar' }).click()
  await expect(page.getByRole('button', { name: 'Stuur als e-mail' })).toHaveCount(0)
  await isFine(page)
  await page.getByRole('button', { name: 'Maak een brief om af te drukken' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ons besluit, ${name}`)
  await expect(page.getByText('Na het gesprek is er geen risico voor deze functie (fictief).')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('link', { name: 'Terug naar het dossier' })).toBeHidden()
  await page.emulateMedia({ media: null })
  await page.getByRole('link', { name: 'Terug naar het dossier' }).click()
  await expect(page.getByText('Brief gemaakt: Besluit, met bezwaar')).toBeVisible()

  const colleague = await as(`coordinator.${town}`)
  expect((await colleague.request.get(address)).status()).toBe(404)
})
