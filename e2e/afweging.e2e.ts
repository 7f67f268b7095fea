import { readFileSync } from 'node:fs'
import { expect, fitsSmallScreen, isAccessible, openRound, test } from './fixtures.ts'

const mode = () => (test.info().project.name === 'with-js' ? 'met' : 'zonder')
const criteria = [
  'Hoe vaak het voorkomt',
  'Hoe ernstig het is',
  'Dezelfde maatregel past overal',
  'Voordeel van samen doen',
  'Verplaatsingskans',
  'Hoe dringend het is',
  'Hoe haalbaar het is',
]

test('een bestuurslid zet vooraf de criteria op volgorde en ziet de uitkomst nog niet', async ({ as }) => {
  const page = await as(mode() === 'met' ? 'dvo.almelo' : 'dvo.enschede')
  await expect(page.getByRole('link', { name: 'Zet de criteria van de afweging op volgorde' })).toBeVisible()
  await openRound(page, 'Zelfscan dit jaar (fictief)')
  await page.getByRole('link', { name: 'Afweging' }).click()
  await expect(page.getByText('De afweging is in voorbereiding.')).toBeVisible()
  await isAccessible(page)
  await page.getByRole('link', { name: 'Zet de criteria op volgorde' }).click()
  await expect(page.getByText('Alleen u.')).toBeVisible()
  await isAccessible(page)
  for (const [at, criterion] of criteria.slice(0, 5).entries())
    await page.getByLabel(criterion, { exact: true }).selectOption(String(at + 1))
  await page.getByRole('button', { name: 'Opslaan' }).click()
  const faults = page.getByRole('alert').getByRole('listitem')
  await expect(faults).toHaveCount(2)
  await expect(faults.first()).toContainText('Kies een plaats')
  await expect(page.getByLabel(criteria[1] ?? '', { exact: true })).toHaveValue('2')
  await isAccessible(page)
  for (const criterion of criteria.slice(5)) await page.getByLabel(criterion, { exact: true }).selectOption('6')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await expect(page.getByText('Uw rangorde is bewaard.')).toBeVisible()
  await expect(page.getByText('Hoe dringend het is en Hoe haalbaar het is (gelijk)')).toBeVisible()
  await fitsSmallScreen(page)
})

test('een projectleider weegt een draad: beoordeling, veto, besluit en vaststellen', async ({ as }) => {
  test.setTimeout(120_000)
  const round = `Weegronde ${mode()} script (fictief)`
  const page = await as('projectleider')
  await page.goto('/rondes/nieuw')
  await page.getByLabel('Naam van de ronde').fill(round)
  await page.getByRole('checkbox', { name: 'Almelo' }).check()
  await page.getByRole('button', { name: 'Start de ronde' }).click()
  await expect(page.getByRole('heading', { level: 1, name: round })).toBeVisible()
  await openRound(page, round)
  await page.getByRole('link', { name: 'Maak een draad' }).click()
  await page.getByLabel('Titel').fill('Sluiten van panden (fictief)')
  await page.getByRole('checkbox', { name: /^JI-04/ }).check()
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await page.getByRole('button', { name: 'Publiceer' }).click()
  await openRound(page, round)
  await page.getByRole('link', { name: 'Afweging' }).click()
  await page.getByRole('button', { name: 'Start de afweging' }).click()
  await page.getByRole('link', { name: 'Sluiten van panden (fictief)' }).click()
  await isAccessible(page)

  await page.getByText('Beoordeel deze draad').click()
  const scale = page.getByRole('group', { name: 'Voordeel van samen doen' })
  await scale.getByLabel('Waarde').selectOption('3')
  await page.getByRole('checkbox', { name: 'De bevoegdheid ligt bij de burgemeester' }).check()
  await page.getByRole('button', { name: 'Bewaar de beoordeling' }).click()
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveCount(2)
  await expect(scale.getByLabel('Waarde')).toHaveValue('3')
  await isAccessible(page)
  await scale.getByLabel('Waarom?').fill('Eén draaiboek voor alle gemeenten.')
  await page
    .getByRole('group', { name: 'De bevoegdheid ligt bij de burgemeester' })
    .getByLabel('Waarom?')
    .fill('Artikel 13b Opiumwet.')
  await page.getByRole('button', { name: 'Bewaar de beoordeling' }).click()
  await expect(page.getByText('Advies: afstemmen, niet gezamenlijk uitvoeren')).toBeVisible()
  await expect(page.getByText('beoordeeld: Eén draaiboek voor alle gemeenten.')).toBeVisible()

  await page.getByText('Besluit', { exact: true }).click()
  await page.getByRole('radio', { name: /^Gezamenlijk/ }).check()
  await page.getByLabel('Waarom besluit u dit?').fill('Toch samen.')
  await page.getByRole('button', { name: 'Leg het besluit vast' }).click()
  await expect(page.getByRole('alert')).toContainText('Dit kan niet gezamenlijk worden uitgevoerd.')
  await expect(page.getByLabel('Waarom besluit u dit?')).toHaveValue('Toch samen.')
  await page.getByRole('radio', { name: /^Afstemmen/ }).check()
  await page.getByRole('button', { name: 'Leg het besluit vast' }).click()
  await expect(page.getByText('Besluit: afstemmen, niet gezamenlijk uitvoeren')).toBeVisible()
  await isAccessible(page)
  await fitsSmallScreen(page)

  await page.getByRole('link', { name: 'Afweging', exact: true }).click()
  await page.getByRole('link', { name: 'Leg de rangorde van het bestuur vast' }).click()
  for (const [at, criterion] of criteria.entries())
    await page.getByLabel(criterion, { exact: true }).selectOption(String(at + 1))
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await expect(page.getByRole('alert')).toContainText('Schrijf op waarom.')
  await page.getByLabel('Hoe kwam deze rangorde tot stand?').fill('Besproken in het DVO.')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await expect(page.getByText('Besproken in het DVO.')).toBeVisible()
  await page.getByText('Stel de afweging vast').first().click()
  await page.getByRole('button', { name: 'Stel de afweging vast' }).click()
  await expect(page.getByText('Vastgesteld', { exact: true })).toBeVisible()

  const board = await as('dvo')
  await openRound(board, round)
  await board.getByRole('link', { name: 'Afweging' }).click()
  const row = board.getByRole('row').filter({ hasText: 'Sluiten van panden (fictief)' }).first()
  await expect(row.getByText('Afstemmen, niet gezamenlijk uitvoeren').first()).toBeVisible()
})

test('het bestuur leest welke draden bij een gezamenlijke aanpak passen, en haalt de afweging als bestand', async ({
  as,
}) => {
  const page = await as('dvo')
  await openRound(page, 'Zelfscan vorig jaar (fictief)')
  await page.getByRole('link', { name: 'Afweging' }).click()
  await expect(page.getByText('6 bestuursleden gaven een rangorde.')).toBeVisible()
  await expect(page.getByText(/Er zijn twee groepen/)).toBeVisible()
  await isAccessible(page)
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).click()
  const download = await waiting
  expect(readFileSync(await download.path(), 'utf8')).toContain('Screening is een momentopname')
  await page.getByRole('link', { name: 'Screening is een momentopname' }).click()
  await expect(page.getByText(/In \d+% van alle redelijke wegingen bij de eerste drie\./)).toBeVisible()
  await isAccessible(page)
  await fitsSmallScreen(page)
})

test('een analist kijkt op de kaart wat één stap van een gemeente bij de buren verandert', async ({ as }) => {
  const page = await as('analist')
  await openRound(page, 'Zelfscan vorig jaar (fictief)')
  await page.getByRole('main').getByRole('link', { name: 'Waterbed' }).first().click()
  await page.getByLabel('Thema', { exact: true }).selectOption({ label: 'SC Screening van medewerkers' })
  await page.getByRole('button', { name: 'Toon' }).click()
  await page.getByRole('link', { name: /^SC-02/ }).click()
  await expect(page).toHaveURL(/norm=SC-02/)
  await isAccessible(page)
  await page.getByLabel('Welke gemeente gaat een niveau omhoog?').selectOption({ label: 'Wierden' })
  await page.getByRole('button', { name: 'Reken uit' }).click()
  await expect(page).toHaveURL(/verhoog=GM0189/)
  const table = page.getByRole('table', { name: 'Als Wierden een niveau hoger komt' })
  await expect(table.getByRole('row', { name: /^Buur / })).toHaveCount(5)
  await expect(table.getByRole('row', { name: /^Ongelijkheid in het district/ })).toBeVisible()
  await isAccessible(page)
  await fitsSmallScreen(page)
})

test('een gemeente ziet in het waterbed de verdeling en zichzelf, geen namen van anderen', async ({ as }) => {
  const page = await as('coordinator.wierden')
  await openRound(page, 'Zelfscan vorig jaar (fictief)')
  await page.getByRole('main').getByRole('link', { name: 'Waterbed' }).first().click()
  await page.getByLabel('Welke gemeente gaat een niveau omhoog?').selectOption({ label: 'Wierden' })
  await page.getByRole('button', { name: 'Reken uit' }).click()
  await expect(page.getByRole('table', { name: 'Als Wierden een niveau hoger komt' })).toBeVisible()
  const shown = await page.getByRole('main').textContent()
  for (const other of ['Enschede', 'Hengelo', 'Almelo', 'Twenterand', 'Rijssen']) expect(shown).not.toContain(other)
  await isAccessible(page)
  await fitsSmallScreen(page)
})
