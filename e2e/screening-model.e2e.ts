import type { Page } from '@playwright/test'
import { choose, expect, isAccessible, test } from './fixtures.ts'

/** Saves what was filled in; the other browser mode works in the same draft, and who was first wins. */
const save = async (page: Page, address: string, fill: () => Promise<void>) =>
  expect(async () => {
    await page.goto(address)
    await fill()
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page.getByText('Opgeslagen.')).toBeVisible({ timeout: 3000 })
  }).toPass()

test('een projectleider past een concept van het screeningsmodel aan en ziet wat dat doet', async ({ as }) => {
  const leader = await as('projectleider')
  await choose(leader, 'Screening')
  await leader.goto('/screening/model')
  await expect(leader.getByText('Geldt', { exact: true }).first()).toBeVisible()
  await leader.getByRole('link', { name: 'Versie 3', exact: true }).click()
  await expect(leader.getByRole('link', { name: 'Nieuwe controle' })).toBeVisible()
  await isAccessible(leader)
  const draft = new URL(leader.url()).pathname

  await leader.getByRole('link', { name: 'Regels en termijnen wijzigen' }).click()
  await leader.getByLabel('C · Hoog: vanaf dit totaal').fill('5')
  await leader.getByRole('button', { name: 'Opslaan' }).click()
  await leader
    .getByRole('alert')
    .getByRole('link', { name: 'De grens van klasse C moet hoger zijn dan die van klasse B.' })
    .click()
  await expect(leader).toHaveURL(/#highTotal$/)
  await isAccessible(leader)
  await save(leader, `${draft}/regels`, () => leader.getByLabel('C · Hoog: vanaf dit totaal').fill('10'))
  await save(leader, `${draft}/factor/F6`, () =>
    leader.getByLabel('Wat betekent een 3? (Nederlands)').fill('Werkt alleen, of met branches waar druk voorkomt.'),
  )
  await leader.getByRole('link', { name: 'Wat verandert er?' }).click()
  await expect(leader.getByRole('row').filter({ hasText: 'totaal vanaf klasse C' })).toContainText('10')
  await expect(leader.getByRole('row').filter({ hasText: 'tekst bij 3' })).toContainText('waar druk voorkomt')
  await isAccessible(leader)
})

test('wie bij een gemeente werkt leest het model, en ziet geen concept', async ({ as }) => {
  const mayor = await as('burgemeester.borne')
  await choose(mayor, 'Screening')
  await mayor.goto('/screening/model')
  await expect(mayor.getByRole('heading', { name: 'Controles per klasse' })).toBeVisible()
  await expect(mayor.getByRole('link', { name: 'Versie 3', exact: true })).toHaveCount(0)
})
