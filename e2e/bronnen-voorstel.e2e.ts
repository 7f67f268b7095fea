import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** Begins a proposal for a source and opens its fields. */
async function change(page: Page, code: string, contact: string): Promise<void> {
  await page.goto(`/bron/${code}`)
  await page.getByRole('link', { name: 'Wijziging voorstellen' }).click()
  await page.getByLabel('Wat verandert er, en waarom?').fill('Het loket is verhuisd (fictief).')
  await page.getByRole('button', { name: 'Begin met het voorstel' }).click()
  await page.getByRole('link', { name: 'Velden aanpassen' }).click()
  await page.getByLabel('Contact', { exact: true }).fill(contact)
  const names = await page.getByRole('group', { name: 'Wat weet deze bron?' }).locator('label').allTextContents()
  expect(names.length).toBeGreaterThan(30)
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'nl')))
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByRole('button', { name: 'Stel deze versie voor' }).click()
  await expect(page.getByText('Uw voorstel wacht nu op iemand anders.')).toBeVisible()
}

test('een bronbeheerder stelt een wijziging voor, de analist publiceert haar en de maker zelf kan dat niet', async ({
  as,
}) => {
  const isScripted = test.info().project.name === 'with-js'
  const code = isScripted ? 'mor-boa' : 'opkopersregister'
  const contact = 'het nieuwe loket (fictief)'
  const manager = await as(isScripted ? 'bronbeheerder.almelo' : 'bronbeheerder.hengelo')
  await change(manager, code, contact)
  await expect(manager.getByText('Iemand anders beslist erover.')).toBeVisible()
  const changed = manager
    .getByRole('table')
    .filter({ has: manager.getByRole('columnheader', { name: 'In deze versie' }) })
  await expect(changed.getByRole('rowheader')).toHaveText(['Contact'])
  await expect(manager.getByRole('button', { name: 'Publiceer' })).toHaveCount(0)
  const { pathname } = new URL(manager.url())
  const analyst = await as('analist')
  await analyst.goto(pathname)
  await expect(
    analyst.getByRole('row').filter({ has: analyst.getByRole('rowheader', { name: 'Contact', exact: true }) }),
  ).toContainText(contact)
  await analyst.getByRole('button', { name: 'Wijs af' }).click()
  await expect(analyst.getByRole('alert')).toContainText('Schrijf op waarom u het voorstel afwijst.')
  await analyst.getByRole('button', { name: 'Publiceer' }).click()
  await expect(analyst.getByText('Uw beslissing is vastgelegd.')).toBeVisible()
  await analyst.goto(`/bron/${code}`)
  await expect(analyst.getByText(contact)).toBeVisible()
})
