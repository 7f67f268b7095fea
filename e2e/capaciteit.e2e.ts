import type { Page } from '@playwright/test'
import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

async function toCapacity(page: Page): Promise<string> {
  await page.goto('/programma')
  await page
    .getByRole('link', { name: /^Weerbare Overheid/ })
    .first()
    .click()
  const menu = page.getByRole('navigation', { name: 'Onderdelen van het programma' })
  await menu.getByRole('link', { name: 'Capaciteit' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Capaciteit' })).toBeVisible()
  return new URL(page.url()).pathname
}

test('het district vraagt uren, de gemeente zegt minder toe met een toelichting, en het tekort staat in beeld', async ({
  as,
  javaScriptEnabled,
}) => {
  const [slug, name, hours] = javaScriptEnabled === false ? ['borne', 'Borne', '41'] : ['losser', 'Losser', '43']
  const leader = await as('projectleider')
  const path = await toCapacity(leader)
  await expect(leader.getByRole('img', { name: 'Toegezegde uren en tekort per gemeente' })).toBeVisible()
  await isAccessible(leader)
  await fitsSmallScreen(leader)
  await leader.setViewportSize({ width: 1280, height: 800 })
  await leader.getByRole('link', { name: 'Vraag uren' }).click()
  await leader.getByLabel(`Uren van ${name}`).fill('veel')
  await leader.getByRole('button', { name: 'Bewaar de uren' }).click()
  await expect(leader.getByRole('alert')).toContainText('Vul hele uren in')
  await expect(leader.getByLabel(`Uren van ${name}`)).toHaveValue('veel')
  await isAccessible(leader)
  await leader.getByLabel(`Uren van ${name}`).fill(hours)
  await leader.getByRole('button', { name: 'Bewaar de uren' }).click()
  await expect(leader.getByText('1 regel is opgeschreven.')).toBeVisible()

  const coordinator = await as(`coordinator.${slug}`)
  await toCapacity(coordinator)
  await expect(coordinator.getByRole('table').first().getByRole('row')).toHaveCount(2)
  await coordinator.getByRole('link', { name: 'Zeg uren toe' }).click()
  await expect(coordinator.getByText(`gevraagd: ${hours} uur`)).toBeVisible()
  await coordinator.getByLabel('Toegezegd voor 1. Integriteit').fill('11')
  await coordinator.getByLabel('Toelichting bij 1. Integriteit').fill('Meer lukt niet (fictief)')
  await coordinator.getByRole('button', { name: 'Bewaar de uren' }).click()
  await expect(coordinator.getByText('1 regel is opgeschreven.')).toBeVisible()
  await isAccessible(coordinator)
  await fitsSmallScreen(coordinator)

  await leader.goto(`${path}/verloop`)
  await expect(
    leader.getByRole('row', { name: new RegExp(`Toegezegd.*${name}.*11.*Meer lukt niet`) }).first(),
  ).toBeVisible()
  await isAccessible(leader)
  await leader.goto(`${path}/inlezen`)
  const csv = `soort;gemeente;deelproject;kwartaal;uren\ngevraagd;Nergens;1;2099-Q1;1\n`
  const file = { name: 'uren.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await leader.getByLabel('Spreadsheet of CSV').setInputFiles(file)
  await leader.getByRole('button', { name: 'Kijk na' }).click()
  await expect(leader.getByRole('row', { name: /^B2/ })).toContainText('hoort niet bij het district')
  await isAccessible(leader)
  const board = await as('dvo')
  expect(await (await board.request.get(`${path}.csv`)).text()).not.toContain('Losser')
})
