import type { Page } from '@playwright/test'
import { demoPhrase } from '../src/demo/reporting.ts'
import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

async function unlock(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Herstelzin').fill(demoPhrase)
  await page.getByRole('button', { name: 'Open de melding' }).click()
}

/** The keeper chooses one kind more, and the officers sign the list. */
async function chooseAndSign(keeper: Page): Promise<void> {
  await keeper.goto('/meldingen/inrichten')
  await keeper.getByLabel('Witwassen en onverklaarbaar vermogen').check()
  await keeper.getByRole('button', { name: 'Bewaar de keuze' }).click()
  await expect(keeper.getByText('Uw keuze staat nog niet in de lijst die nu geldt')).toBeVisible()
  await isAccessible(keeper)
  await fitsSmallScreen(keeper)
  const draft = keeper.waitForEvent('download')
  await keeper.getByRole('link', { name: 'Lijst om te ondertekenen' }).click()
  const file = await (await draft).path()
  await keeper.goto('/meldingen/ondertekenen')
  await keeper.getByLabel('Lijst om te ondertekenen').setInputFiles(file)
  const names = keeper.locator('[data-part="names"]')
  await expect(names).toContainText('Twee mensen openen samen: Witwassen en onverklaarbaar vermogen')
  await expect(names).toContainText('groep B')
  await keeper.getByLabel('Tien woorden van de hoofdsleutel').fill(demoPhrase)
  await keeper.getByRole('button', { name: 'Onderteken de lijst' }).click()
  const signed = keeper.waitForEvent('download')
  await keeper.getByRole('link', { name: 'Bewaar de ondertekende lijst' }).click()
  const list = await (await signed).path()
  await keeper.goto('/meldingen/inrichten')
  await keeper.getByLabel('Ondertekende lijst').setInputFiles(list)
  await keeper.getByRole('button', { name: 'Zet deze lijst in' }).click()
  await expect(keeper.getByText('In de lijst die nu geldt: Witwassen')).toBeVisible()
}

test('een melding van een soort die twee mensen samen openen, opent één behandelaar niet alleen; twee wel', async ({
  as,
  page: reporter,
  javaScriptEnabled,
}) => {
  if (javaScriptEnabled) await chooseAndSign(await as('secretaris.borne'))
  await reporter.goto('/meld/GM0147/melden')
  await reporter.getByText('Meer vertellen').click()
  await expect(reporter.getByText('dat doen twee mensen samen')).toBeVisible()
  if (!javaScriptEnabled) return
  await reporter.getByLabel('Wat zag of hoorde u?').fill('Een zaak zonder klanten draait veel omzet. (fictief)')
  await reporter.getByLabel('Waar gaat het over?').selectOption({ label: 'Witwassen en onverklaarbaar vermogen' })
  await reporter.getByRole('button', { name: 'Verstuur' }).click()
  await expect(reporter.getByRole('heading', { name: 'Uw melding is verstuurd' })).toBeVisible()

  const first = await as('meldpunt.borne')
  await first.goto('/meldingen')
  const address = (await first.getByRole('link', { name: 'Melding 2', exact: true }).getAttribute('href')) ?? ''
  await unlock(first, address)
  const written = first.locator('#written')
  await expect(written).toContainText('er is nog een deel van een ander nodig')
  await expect(written).not.toContainText('zonder klanten')
  await isAccessible(first)
  await fitsSmallScreen(first)
  await first.getByRole('button', { name: 'Vraag een tweede behandelaar' }).click()
  await expect(written).toContainText('Gevraagd.')
  await expect(first.locator('[data-part="together"]')).toContainText('U vroeg een tweede behandelaar.')

  const second = await as('meldpunt.twee.borne')
  await second.goto('/')
  await expect(second.getByText('Meldingen zijn afgeschermd en staan hier niet bij.')).toBeVisible()
  await second.getByRole('link', { name: 'Bekijk de meldingen' }).click()
  await expect(second.getByRole('heading', { level: 1, name: 'Meldingen' })).toBeVisible()
  await unlock(second, address)
  await second.getByRole('button', { name: 'Geef mijn deel' }).click()
  await expect(second.locator('#written')).toContainText('zonder klanten')
  await unlock(first, address)
  await expect(written).toContainText('zonder klanten')
})
