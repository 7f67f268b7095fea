import type { Page } from '@playwright/test'
import { expect, fitsSmallScreen, inDays, isAccessible, test } from './fixtures.ts'

// Each browser mode has municipalities of its own, so that the two don't change each other's actions.
const place = (js: boolean | undefined) =>
  js === false ? { slug: 'hof-van-twente', name: 'Hof van Twente' } : { slug: 'rijssen-holten', name: 'Rijssen-Holten' }

async function toScan(page: Page): Promise<string> {
  await page.goto('/zelfscans')
  await page.getByRole('link', { name: 'Zelfscan dit jaar (fictief)' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Zelfscan dit jaar')
  return new URL(page.url()).pathname
}

test('een coördinator maakt van een norm een actie, de eigenaar sluit die met bewijs en de norm krijgt een nieuw niveau', async ({
  as,
  javaScriptEnabled,
}) => {
  const { slug, name } = place(javaScriptEnabled)
  const title = 'Zet het aanbod op een informatiekaart (fictief)'
  const coordinator = await as(`coordinator.${slug}`)
  const scan = await toScan(coordinator)
  await coordinator.goto(`${scan}/norm/VW-04`)
  await coordinator.getByRole('link', { name: 'Maak een actie' }).click()
  await expect(coordinator.getByLabel('Normen')).toHaveValue('VW-04')
  await coordinator.getByLabel('Kosten in euro’s').fill('veel')
  await coordinator.getByRole('button', { name: 'Maak de actie' }).click()
  await expect(coordinator.getByRole('alert')).toContainText('Vul een bedrag in euro’s in')
  await expect(coordinator.getByLabel('Kosten in euro’s')).toHaveValue('veel')
  await isAccessible(coordinator)
  await coordinator.getByLabel('Wat gaat u doen?').fill(title)
  await coordinator.getByLabel('Kosten in euro’s').fill('1.250,50')
  await coordinator.getByLabel('Eigenaar').selectOption({ label: `HR-adviseur ${name} (fictief)` })
  await coordinator.getByLabel('Klaar op').fill(inDays(10))
  await coordinator.getByRole('button', { name: 'Maak de actie' }).click()
  await expect(coordinator.getByText('De actie is gemaakt.')).toBeVisible()
  await expect(coordinator.getByText('€ 1.250,50')).toBeVisible()
  await isAccessible(coordinator)
  const action = new URL(coordinator.url()).pathname

  const owner = await as(`hr.${slug}`)
  await owner.goto('/')
  await owner.getByRole('link', { name: title }).click()
  await owner.getByRole('button', { name: 'Begin met deze actie' }).click()
  await expect(owner.getByText('Bezig', { exact: true })).toBeVisible()
  await owner.locator('summary', { hasText: 'Sluit de actie' }).click()
  await owner.getByRole('button', { name: 'Sluit de actie' }).click()
  await expect(owner.getByRole('alert')).toContainText('zonder bewijs kan de actie niet worden gesloten')
  await isAccessible(owner)
  await owner.getByLabel('Wat is het?').fill('Informatiekaart (fictief)')
  await owner.getByLabel('Link', { exact: true }).fill('https://www.twente.example/informatiekaart')
  await owner.getByRole('button', { name: 'Sluit de actie' }).click()
  await expect(owner.getByRole('link', { name: 'Informatiekaart (fictief)' })).toBeVisible()
  await owner.getByRole('button', { name: 'Vraag om VW-04 opnieuw te bekijken' }).click()
  await expect(owner.getByText('Gevraagd is om VW-04 opnieuw te bekijken.')).toBeVisible()
  await isAccessible(owner)
  await fitsSmallScreen(owner)

  await coordinator.goto(action)
  await coordinator.getByRole('link', { name: 'Geef VW-04 een nieuw niveau in de zelfscan' }).click()
  await expect(coordinator.getByText('gevraagd deze norm opnieuw te bekijken')).toBeVisible()
  await expect(coordinator.getByRole('link', { name: new RegExp(title.slice(0, 20)) })).toBeVisible()
  const norm = coordinator.getByRole('article').filter({ hasText: 'VW-04' })
  await norm.getByRole('radio', { name: /^2 · Ingericht/ }).check()
  await norm.getByRole('button', { name: 'Bewaar' }).click()
  await expect(coordinator).toHaveURL(/#VW-04$/)
  await expect(norm.getByRole('radio', { name: /^2 · Ingericht/ })).toBeChecked()

  const stranger = await as('coordinator.almelo')
  expect((await stranger.request.get(action)).status()).toBe(404)
})

test('een meetwaarde stelt een niveau voor, vult niets in en wordt bewijs', async ({ as, javaScriptEnabled }) => {
  const { slug } = place(javaScriptEnabled)
  const page = await as(`coordinator.${slug}`)
  const scan = await toScan(page)
  await page.goto(`${scan}/norm/BW-01`)
  await expect(page.getByText(/Van de nieuwe medewerkers rondde \d+% de leermodule op tijd af/)).toBeVisible()
  const before = await page.getByRole('radio', { checked: true }).getAttribute('value')
  const proposal = page.getByRole('link', { name: /^Zet niveau \d klaar$/ })
  const level = /\d/.exec((await proposal.textContent()) ?? '')?.[0] ?? ''
  await proposal.click()
  await expect(page.getByText('Het is nog niet bewaard.')).toBeVisible()
  await expect(page.getByRole('radio', { name: new RegExp(`^${level} · `) })).toBeChecked()
  await isAccessible(page)
  await page.goto(`${scan}/norm/BW-01`)
  expect(await page.getByRole('radio', { checked: true }).getAttribute('value')).toBe(before)
  await page.getByRole('button', { name: /^Neem op als bewijs/ }).click()
  await expect(page.getByRole('link', { name: /^Meetwaarde van/ })).toBeVisible()
  await page.goto('/meetwaarden')
  await expect(page.getByRole('heading', { name: 'Leermodule afgerond', exact: true })).toBeVisible()
  const file = await page.request.get('/meetwaarden.csv')
  expect(await file.text()).toContain('learning.completed')
  await isAccessible(page)

  const leader = await as('projectleider')
  await leader.goto('/meetwaarden')
  await expect(leader.getByRole('table').first()).toContainText('Almelo')
  await isAccessible(leader)
  await fitsSmallScreen(leader)
})

test('projectleider en lid van het DVO zien de stand per gemeente, ieder met de namen die zij mogen zien', async ({
  as,
}) => {
  const leader = await as('projectleider')
  await leader.goto('/acties')
  await expect(leader.getByRole('table')).toContainText('Organiseer een gezamenlijke training')
  await leader.getByRole('link', { name: 'Stand per gemeente' }).click()
  await leader.locator('summary', { hasText: 'Tabel' }).click()
  await expect(leader.getByRole('table').getByRole('row')).toHaveCount(15)
  await expect(leader.getByRole('table')).toContainText('Enschede')
  await isAccessible(leader)
  const member = await as('dvo')
  await member.goto('/acties/stand')
  await expect(member.getByRole('heading', { name: 'Stand per gemeente' })).toBeVisible()
  await member.locator('summary', { hasText: 'Tabel' }).click()
  await expect(member.getByRole('table').getByRole('row')).toHaveCount(15)
  await isAccessible(member)
  await fitsSmallScreen(member)
})

test('acties komen uit een spreadsheet: eerst elke fout met haar cel, dan een voorbeeld, dan pas de wijziging', async ({
  as,
  javaScriptEnabled,
}) => {
  const { slug } = place(javaScriptEnabled)
  const page = await as(`coordinator.${slug}`)
  await page.goto('/acties/inlezen')
  const send = async (text: string) => {
    await page
      .getByLabel('Spreadsheet of CSV')
      .setInputFiles({ name: 'acties.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Kijk na' }).click()
  }
  await send('actie;normen;klaar op\nUit een bestand (fictief);XX-99;31-02-2099\n')
  await expect(page.getByText('Het bestand heeft 2 fouten. Er is niets ingelezen.')).toBeVisible()
  await expect(page.getByRole('row', { name: /^B2/ })).toContainText('XX-99')
  await isAccessible(page)
  await send('actie;normen;klaar op\nUit een bestand (fictief);VW-01;28-02-2099\n')
  await expect(page.getByText('1 nieuwe acties, 0 gewijzigd, 0 blijven gelijk.')).toBeVisible()
  await isAccessible(page)
  await page.getByRole('button', { name: 'Voer dit door' }).click()
  await expect(page.getByText('1 actie is gemaakt of gewijzigd.')).toBeVisible()
  await page.goto('/acties?zoek=Uit+een+bestand')
  await expect(page.getByRole('table')).toContainText('Uit een bestand (fictief)')
  await expect(page.getByText('Acties: 1 actie')).toBeVisible()
})
