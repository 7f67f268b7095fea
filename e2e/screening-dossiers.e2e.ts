import type { Page } from '@playwright/test'
import { choose, expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

const hrOnly = [
  ...['dossiers', 'dossiers.csv', 'dossiers/nieuw', 'kalender', 'reacties', 'eden', 'eden.xlsx', 'eden/plannen'],
  ...['brieven', 'nevenwerk/aanwijzen', 'team', 'opgaven', 'opgaven.csv', 'geschenken', 'geschenken.xlsx'],
].map((part) => `/screening/${part}`)

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

  await page.goto('/screening/eden/plannen')
  await page.getByRole('button', { name: 'Plan dit moment' }).click()
  await expect(page.locator('#problems').getByRole('link')).toHaveCount(3)
  await isFine(page)
  await page.getByRole('checkbox', { name: 'Sam de Kandidaat' }).check()
  await page.getByLabel('Op welke dag?').fill(new Date().toISOString().slice(0, 10))
  await page.getByLabel('Bij wie?').selectOption({ label: 'burgemeester' })
  await page.getByRole('button', { name: 'Plan dit moment' }).click()
  await expect(page.getByText('Het moment is gepland.')).toBeVisible()
  await isFine(page)
  await page.getByRole('link', { name: /: 1 persoon$/ }).click()
  await page
    .getByRole('group', { name: /^Wat zei Sam/ })
    .getByLabel('belofte')
    .check()
  await page.getByRole('button', { name: 'Leg vast' }).click()
  await expect(page.getByText('Het staat in de dossiers.')).toBeVisible()
  await isFine(page)
  await page.goto(address)
  await page.getByRole('button', { name: 'Laat starten', exact: true }).click()
  await expect(page.getByText('Deze persoon werkt met volledige toegang.')).toBeVisible()

  await page.goto('/screening/dossiers/koppelen')
  const starter = page.getByRole('region', { name: 'Sam de Kandidaat' })
  await starter.getByRole('radio', { name: /^Sam de Kandidaat.*Medewerker klantcontact/ }).check()
  await starter.getByRole('button', { name: 'Dit is dezelfde persoon' }).click()
  await expect(page.getByText('Het dossier hoort nu bij het dienstverband.')).toBeVisible()
  await isFine(page)
  await expect(page.getByRole('heading', { name: 'Sam de Kandidaat' })).toHaveCount(0)

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
  await isFine(page)
  await expect(page.getByText('Na het gesprek is er geen risico voor deze functie (fictief).')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('link', { name: 'Terug naar het dossier' })).toBeHidden()
  await page.emulateMedia({ media: null })
  await page.getByRole('link', { name: 'Terug naar het dossier' }).click()
  await expect(page.getByText('Brief gemaakt: Besluit, met bezwaar')).toBeVisible()

  await page.goto('/screening/nevenwerk/aanwijzen')
  await page.getByText('Wijs een functie aan', { exact: true }).click()
  await page.getByRole('button', { name: 'Wijs aan' }).first().click()
  await expect(page.locator('#problems').getByRole('link')).toHaveCount(2)
  await isFine(page)
  await page.getByLabel('Functie', { exact: true }).selectOption({ label: 'Wmo-/jeugdconsulent' })
  await page.getByLabel('Waarom is openheid nodig?').first().fill('Beslist over zorg en budgetten (fictief).')
  await page.getByRole('button', { name: 'Wijs aan' }).first().click()
  await expect(page.getByRole('row', { name })).toContainText('nog niet opgegeven')
  await isFine(page)
  await page.getByText('Trek de aanwijzing in: Wmo-/jeugdconsulent').click()
  await page.getByRole('listitem').filter({ hasText: 'Wmo-/jeugdconsulent' }).getByRole('button').click()
  await expect(page.getByText('De aanwijzing is ingetrokken.')).toBeVisible()

  const colleague = await as(`coordinator.${town}`)
  await colleague.goto('/screening/nevenwerk')
  await expect(colleague.getByRole('heading', { level: 1 })).toHaveText('Register van nevenwerk')
  await expect(colleague.getByRole('link', { name: 'Aanwijzen en openbaar maken' })).toHaveCount(0)
  await isFine(colleague)
  // Who keeps no files does not learn that there are any: such a page is not there, nor what the API says of it.
  for (const path of [address, ...hrOnly]) expect((await colleague.request.get(path)).status(), path).toBe(404)
})
