import type { Page } from '@playwright/test'
import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

/** Called after the year in which it starts, a year ago. */
const demo = /^Weerbare Overheid en Maatschappij \d{4} \(fictief\)$/

/** Opens the programme of the demo. @returns its path */
async function toDemo(page: Page): Promise<string> {
  await page.goto('/programma')
  await page.getByRole('link', { name: demo }).click()
  await expect(page.getByRole('heading', { level: 1, name: demo })).toBeVisible()
  return new URL(page.url()).pathname
}
const open = (page: Page, summary: string) => page.locator('summary', { hasText: summary }).click()

test('een projectleider maakt een programma met lijn en deelproject, en ruimt het op als er niets meer aan hangt', async ({
  as,
  javaScriptEnabled,
}) => {
  const title = `Proef ${javaScriptEnabled === false ? 'zonder' : 'met'} JavaScript (fictief)`
  const page = await as('projectleider')
  await page.goto('/programma')
  await page.getByRole('link', { name: 'Nieuw programma' }).click()
  await page.getByLabel('Naam').fill(title)
  await page.getByLabel('Thema').selectOption('Zorgfraude')
  await page.getByLabel('Eerste dag').fill('2020-12-31')
  await page.getByLabel('Laatste dag').fill('2020-01-01')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByRole('alert')).toContainText('De laatste dag ligt voor de eerste')
  await expect(page.getByLabel('Naam')).toHaveValue(title)
  await isAccessible(page)
  await page.getByLabel('Eerste dag').fill('2020-01-01')
  await page.getByLabel('Laatste dag').fill('2020-12-31')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Bewaard.')).toBeVisible()

  await page.getByRole('link', { name: 'Nieuwe lijn' }).click()
  await page.getByLabel('Naam').fill('Lijn van de proef')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await page.getByRole('link', { name: 'Nieuw deelproject' }).click()
  await page.getByLabel('Naam', { exact: true }).fill('Deel van de proef')
  await page.getByLabel('Lijn', { exact: true }).selectOption('Lijn van de proef')
  await page.getByLabel('Laatste dag').fill('2019-12-31')
  await open(page, 'Bewustwording en vakmanschap')
  await page.getByLabel('BW-02 Training voor kwetsbare functies').check()
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByRole('alert')).toContainText('De laatste dag ligt voor de eerste')
  await isAccessible(page)
  await expect(page.getByLabel('BW-02 Training voor kwetsbare functies')).toBeChecked()
  await page.getByLabel('Laatste dag').fill('2020-12-31')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '1. Deel van de proef' })).toBeVisible()
  await expect(page.getByText('Training voor kwetsbare functies (BW-02)')).toBeVisible()
  await page.getByRole('link', { name: 'Nieuw onderdeel' }).click()
  await page.getByLabel('Naam').fill('Onderdeel van de proef')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await isAccessible(page)

  await page.getByRole('link', { name: 'Wijzig het deelproject' }).click()
  await open(page, 'Verwijder')
  await page.getByRole('button', { name: 'Verwijder nu' }).click()
  await expect(page.getByText('Aan dit deelproject hangt nog iets')).toBeVisible()
  await page.goBack()
  await page.goto(new URL(page.url()).pathname.replace('/wijzigen', ''))
  for (const [link, then] of [
    ['Onderdeel van de proef', null],
    ['Wijzig het deelproject', 'Lijn van de proef'],
  ] as const) {
    await page.getByRole('link', { name: link }).click()
    await open(page, 'Verwijder')
    await page.getByRole('button', { name: 'Verwijder nu' }).click()
    if (then) await page.getByRole('link', { name: then }).click()
  }
  await open(page, 'Verwijder')
  await page.getByRole('button', { name: 'Verwijder nu' }).click()
  await page.getByRole('link', { name: 'Wijzig het programma' }).click()
  await open(page, 'Verwijder')
  await page.getByRole('button', { name: 'Verwijder nu' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Programma' })).toBeVisible()
  await expect(page.getByRole('link', { name: title })).toHaveCount(0)
})

test('de planning staat als tijdlijn en tabel, en een kring van afhankelijkheden wordt met zijn weg geweigerd', async ({
  as,
  javaScriptEnabled,
}) => {
  const title = `Peildatum ${javaScriptEnabled === false ? 'zonder' : 'met'} JavaScript (fictief)`
  const page = await as('projectleider')
  const path = await toDemo(page)
  await page.getByRole('link', { name: 'Planning', exact: true }).click()
  await expect(page.getByRole('img', { name: /Tijdlijn van het programma/ })).toBeVisible()
  await open(page, 'Tabel')
  await expect(page.getByRole('table')).toContainText('Resultaten aan het DVO')
  await isAccessible(page)
  await fitsSmallScreen(page)
  await page.goto(`${path}/planning?zoek=roadshow`)
  await open(page, 'Tabel')
  await expect(page.getByRole('row')).toHaveCount(3)

  await page.getByRole('link', { name: 'Mijlpalen', exact: true }).click()
  await page.getByRole('link', { name: 'Nieuwe mijlpaal' }).click()
  await page.getByLabel('Wat is het?').fill(title)
  await page.getByLabel('Hoort bij').selectOption({ label: '1b. Integriteits-roadshow' })
  await page.getByLabel('Klaar op').fill('2020-02-01')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByRole('row', { name: new RegExp(title.slice(0, 22)) })).toContainText('Te laat')
  await isAccessible(page)

  await page.goto(`${path}/afhankelijkheden`)
  const depend = async (from: string, needs: string) => {
    await page.getByLabel('Dit kan pas klaar zijn').selectOption({ label: from })
    await page.getByLabel('als dit klaar is').selectOption({ label: needs })
    await page.getByRole('button', { name: 'Nieuwe afhankelijkheid' }).click()
  }
  await depend(`${title} (mijlpaal)`, '1a. Twents screeningsmodel van medewerkers (onderdeel)')
  await expect(page.getByRole('row', { name: new RegExp(title.slice(0, 22)) })).toContainText('Is eerder gepland')
  await depend('1a. Twents screeningsmodel van medewerkers (onderdeel)', `${title} (mijlpaal)`)
  await expect(page.getByRole('alert')).toContainText(
    `Dit wordt een kring: 1a. Twents screeningsmodel van medewerkers → ${title} → 1a. Twents screeningsmodel van medewerkers.`,
  )
  await isAccessible(page)
  const row = page.getByRole('row', { name: new RegExp(title.slice(0, 22)) })
  await row.locator('summary').click()
  await row.getByRole('button', { name: 'Verwijder nu' }).click()
  await expect(page.getByText('Verwijderd.')).toBeVisible()
  await page.goto(`${path}/mijlpalen`)
  await page.getByRole('link', { name: title }).click()
  await open(page, 'Verwijder')
  await page.getByRole('button', { name: 'Verwijder nu' }).click()
  await expect(page.getByText('Verwijderd.')).toBeVisible()
})

test('een maatregel bij een risico krijgt een uitvoerder en een dag, en wordt met een knop een taak', async ({
  as,
  javaScriptEnabled,
}) => {
  const title = `Storing ${javaScriptEnabled === false ? 'zonder' : 'met'} JavaScript (fictief)`
  const leader = await as('projectleider')
  const path = await toDemo(leader)
  await leader.goto(`${path}/risicos/nieuw`)
  await leader.getByLabel('Wat kan er misgaan?').fill(title)
  await leader.getByLabel('Maatregelen').fill(`Oefen de ${title}`)
  await leader.getByRole('button', { name: 'Bewaar' }).click()
  await leader.getByRole('link', { name: `Oefen de ${title}` }).click()
  await expect(leader.getByRole('button', { name: 'Maak er een taak van' })).toHaveCount(0)
  await isAccessible(leader)
  await leader.getByLabel('Wie doet het?').selectOption({ label: 'Coördinator Losser (fictief), Losser' })
  await leader.getByLabel('Klaar op').fill('2090-01-01')
  await leader.getByRole('button', { name: 'Bewaar' }).click()
  await expect(leader.getByText('Bewaard.')).toBeVisible()
  await leader.getByRole('button', { name: 'Maak er een taak van' }).click()
  await expect(leader.getByRole('heading', { level: 1, name: `Oefen de ${title}` })).toBeVisible()
  await leader.goto(`${path}/risicos`)
  await expect(leader.getByRole('row', { name: new RegExp(title.slice(0, 12)) })).toContainText(
    'klaar op 1 januari 2090',
  )
  await isAccessible(leader)
  await fitsSmallScreen(leader)
  await leader.getByRole('link', { name: title, exact: true }).click()
  await open(leader, 'Verwijder')
  await leader.getByRole('button', { name: 'Verwijder nu' }).click()
  await expect(leader.getByText('Verwijderd.')).toBeVisible()
})

test('oranje vraagt om uitleg, de geschiedenis blijft en het DVO leest de stand', async ({ as }) => {
  const page = await as('projectleider')
  await toDemo(page)
  await page.getByRole('link', { name: 'Stand', exact: true }).click()
  await isAccessible(page)
  await page.getByRole('link', { name: '3. Informatiepositie' }).click()
  for (const aspect of ['Tijd', 'Geld', 'Capaciteit', 'Kwaliteit'])
    await page
      .getByRole('group', { name: aspect })
      .getByRole('radio', { name: aspect === 'Tijd' ? 'Oranje' : 'Groen' })
      .check()
  await page.getByRole('button', { name: 'Rapporteer' }).click()
  await expect(page.getByRole('alert')).toContainText('Leg uit waarom het oranje of rood is.')
  await expect(page.getByRole('group', { name: 'Tijd' }).getByRole('radio', { name: 'Oranje' })).toBeChecked()
  await isAccessible(page)
  await page.getByLabel('Uitleg bij tijd').fill('De laatste gemeente levert volgende week. (fictief)')
  await page.getByRole('button', { name: 'Rapporteer' }).click()
  await expect(page.getByText('Bewaard.')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'De laatste gemeente levert' }).first()).toBeVisible()
  await fitsSmallScreen(page)

  const board = await as('dvo')
  const path = await toDemo(board)
  await board.goto(`${path}/stand`)
  await expect(board.getByText('De laatste gemeente levert volgende week. (fictief)').first()).toBeVisible()
  await expect(board.getByRole('button', { name: 'Voeg een rapportagedag toe' })).toHaveCount(0)
  await isAccessible(board)
})

test('een rode draad zonder deelproject wordt gekoppeld en weer losgemaakt, en wijst terug', async ({ as }) => {
  const page = await as('projectleider')
  await toDemo(page)
  await page.getByRole('link', { name: 'Aanleiding' }).click()
  const thread = 'Grensligging en buitengebied'
  const row = page.getByRole('row').filter({ hasText: thread })
  await expect(row).toContainText('Past bij: 4. Basis op orde')
  await isAccessible(page)
  await row.getByRole('button', { name: 'Koppel' }).click()
  await expect(row.getByRole('button', { name: 'Koppel' })).toHaveCount(0)
  await page.getByRole('link', { name: thread }).click()
  await page.getByRole('link', { name: 'Welke deelprojecten pakken dit aan?' }).click()
  await expect(page.getByRole('link', { name: '4. Basis op orde' })).toBeVisible()
  await isAccessible(page)
  await fitsSmallScreen(page)
  await toDemo(page)
  await page.getByRole('link', { name: 'Aanleiding' }).click()
  await page.getByRole('button', { name: `Maak los: ${thread} van 4. Basis op orde` }).click()
  await expect(row.filter({ hasText: 'Past bij: 4. Basis op orde' })).toBeVisible()
})

test('wat er veranderde is uitgerekend: vooruitgang en een andere kijk staan apart', async ({ as }) => {
  const page = await as('coordinator.wierden')
  const path = await toDemo(page)
  await page.getByRole('link', { name: 'Resultaten' }).click()
  await expect(page.getByText('14 gemeenten zijn getoetst.')).toBeVisible()
  await page.locator('summary', { hasText: 'Tabel' }).first().click()
  const row = page.getByRole('row').filter({ hasText: 'IN-03' })
  await expect(row).toContainText(/\d+ van 14/)
  await expect(row).toContainText(/\d+ erbij, \d+ eraf/)
  await expect(row).toContainText(/\d+ optimistischer, \d+ strenger/)
  await isAccessible(page)
  await fitsSmallScreen(page)
  const file = await page.request.get(`${path}/resultaten.csv`)
  expect(await file.text()).toContain('IN-03')
  expect((await page.request.get(`${path}/risicos/nieuw`)).status()).toBe(403)
  await page.goto(`${path}/risicos`)
  await expect(page.getByRole('table').first()).toContainText('R1')
  await isAccessible(page)
  await page.goto(`${path}/team`)
  await expect(page.getByText('Bestuurlijk opdrachtgever')).toBeVisible()
  await isAccessible(page)
})
