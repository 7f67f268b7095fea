import type { Page } from '@playwright/test'
import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

const mode = () => (test.info().project.name === 'without-js' ? 'zonder script' : 'met script')

/** The demo's round with threads: the latest round may be one of another story, by another version of the framework. */
async function roundOfThreads(page: Page): Promise<string> {
  await page.goto('/rode-draden')
  await page.getByLabel('Ronde').selectOption({ label: 'Zelfscan vorig jaar (fictief)' })
  await page.getByRole('button', { name: 'Toon' }).click()
  await expect(page).toHaveURL(/ronde=/)
  return new URL(page.url()).searchParams.get('ronde') ?? ''
}

async function enter(page: Page, text: string, municipality?: string): Promise<void> {
  const round = municipality ? await roundOfThreads(page) : null
  await page.goto('/bevindingen')
  await page.getByRole('link', { name: 'Leg een bevinding vast' }).click()
  if (round) await page.goto(`/bevindingen/nieuw?ronde=${round}`)
  if (municipality) await page.getByLabel('Over welke gemeente?').selectOption({ label: municipality })
  await page.getByLabel('Wat is er gezien?').fill(text)
  await page.getByText('SC Screening van medewerkers').first().click()
  await page.getByLabel(/^SC-07/).check()
  await page.getByLabel(/^hoog/).check()
  await page.getByLabel('Aanbeveling 1').fill('Herhaal de screening om de vier jaar. (fictief)')
  await page.getByRole('button', { name: 'Leg vast' }).click()
}

/** Gives the text the code and says whether a second coder is needed. */
async function code(page: Page, title: string): Promise<boolean> {
  const isDouble = await page.getByText('Twee mensen coderen deze tekst').isVisible()
  if (!isDouble) await expect(page.getByRole('heading', { name: 'Voorstel van de computer' })).toBeVisible()
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  await page.getByRole('checkbox', { name: new RegExp(`^${title}`) }).check()
  await page.getByRole('button', { name: 'Bevestig', exact: true }).click()
  await expect(page.getByRole('table', { name: 'Wat mensen gaven' })).toBeVisible()
  return isDouble
}

test('een analist legt een bevinding vast, codeert die, en vindt haar terug in de rode draad', async ({ as }) => {
  const text = `Na de VOG bij aanstelling is bij niemand een herhaalscreening gedaan, ${mode()}. (fictief)`
  const page = await as('analist')
  await page.goto('/bevindingen/nieuw')
  await page.getByRole('button', { name: 'Leg vast' }).click()
  await expect(page.getByText('Er is iets niet goed ingevuld')).toBeVisible()
  await isAccessible(page)
  await enter(page, text, 'Wierden')
  await expect(page.getByRole('heading', { level: 1, name: 'Bevinding bij Wierden' })).toBeVisible()
  await isAccessible(page)
  const finding = page.url()
  await page.getByRole('link', { name: 'Codes en rode draden bij deze bevinding' }).click()
  await isAccessible(page)
  await page.getByRole('link', { name: text }).click()
  await isAccessible(page)
  const item = page.url()
  const isDouble = await code(page, 'Screening is een momentopname')
  if (isDouble) {
    const second = await as('projectleider')
    await second.goto(item)
    await expect(second.getByText('wacht op u')).toBeVisible()
    await expect(second.getByRole('table', { name: 'Wat mensen gaven' })).toHaveCount(0)
    await code(second, 'Screening is een momentopname')
  }
  await page.goto('/rode-draden')
  await page.getByLabel('Ronde').selectOption({ label: 'Zelfscan vorig jaar (fictief)' })
  await page.getByRole('button', { name: 'Toon' }).click()
  await expect(page.getByText('robuust', { exact: true }).first()).toBeVisible()
  await page.getByRole('link', { name: 'Screening is een momentopname' }).click()
  await expect(page.getByRole('heading', { name: 'Bevindingen waar deze draad op rust' })).toBeVisible()
  await page.getByRole('link', { name: text }).click()
  expect(page.url()).toBe(finding)
  await page.goto('/codeboek')
  await isAccessible(page)
  await fitsSmallScreen(page)
})

test('twee codeurs zien elkaars keuze pas als beiden klaar zijn, en spreken dan samen iets af', async ({ as }) => {
  const analyst = await as('analist')
  await analyst.goto('/codeboek/coderen?stand=second')
  const link = analyst.getByRole('table').getByRole('link').first()
  const href = (await link.getAttribute('href')) ?? ''
  const leader = await as('projectleider')
  await leader.goto(href)
  await expect(leader.getByText('niet wat een ander koos')).toBeVisible()
  await expect(leader.getByRole('table', { name: 'Wat mensen gaven' })).toHaveCount(0)
  await isAccessible(leader)
  await code(leader, 'Nabijheid maakt kwetsbaar')
  await analyst.goto(href)
  const given = analyst.getByRole('table', { name: 'Wat mensen gaven' })
  await expect(given.getByText('tweede codeur')).toBeVisible()
  for (const box of await analyst.getByRole('checkbox').all()) await box.uncheck()
  await analyst.getByRole('checkbox', { name: /^Nabijheid/ }).check()
  await analyst.getByRole('button', { name: 'Leg de afspraak vast' }).click()
  await expect(given.getByText('samen afgesproken')).toBeVisible()
  await analyst.goto('/codeboek')
  await expect(analyst.getByRole('heading', { name: 'Zijn mensen het eens?' })).toBeVisible()
})

test('een coördinator ziet eigen bevindingen, deelt er een, en komt niet in het codeboek', async ({ as }) => {
  const text = `Onze inhuur levert geen VOG in, ${mode()}. (fictief)`
  const page = await as('coordinator.tubbergen')
  await enter(page, text)
  await expect(page.getByText('Alleen uw gemeente ziet deze bevinding.').first()).toBeVisible()
  await isAccessible(page)
  const address = new URL(page.url()).pathname
  const analyst = await as('analist')
  expect((await analyst.goto(address))?.status()).toBe(404)
  await page.getByRole('button', { name: 'Deel met het district' }).click()
  await expect(page.getByText('Uw gemeente ziet deze bevinding, en projectleider')).toBeVisible()
  expect((await analyst.goto(address))?.status()).toBe(200)
  await expect(analyst.getByRole('button', { name: 'Bewaar de wijziging' })).toHaveCount(0)
  for (const title of ['Controleer de inhuur (fictief)', 'Spreek het bureau aan (fictief)']) {
    await page.goto(address)
    await page.getByRole('link', { name: 'Maak er een actie van' }).click()
    await expect(page.getByLabel('Wat gaat u doen?')).toHaveValue('Herhaal de screening om de vier jaar.')
    await expect(page.getByLabel('Normen')).toHaveValue('SC-07')
    await expect(page.getByText(`Bevinding: ${text}`)).toBeVisible()
    await isAccessible(page)
    await page.getByLabel('Wat gaat u doen?').fill(title)
    await page.getByRole('button', { name: 'Maak de actie' }).click()
    await expect(page.getByText('De actie is gemaakt.')).toBeVisible()
    await page.getByRole('link', { name: 'Bekijk', exact: true }).click()
    await expect(page.getByRole('link', { name: title })).toBeVisible()
  }
  await isAccessible(page)
  await fitsSmallScreen(page)
  await page.goto('/bevindingen')
  await isAccessible(page)
  await fitsSmallScreen(page)
  await expect(page.getByRole('cell', { name: 'Wierden' })).toHaveCount(0)
  expect((await page.goto('/codeboek'))?.status()).toBe(403)
})

test('bevindingen uit een spreadsheet worden eerst nagekeken, met elke fout bij zijn cel', async ({ as }) => {
  const head = 'Gemeente;Normen;Ernst;Bron;Bevinding;Citaat;Datum;Aanbevelingen;Rapport;Jaar'
  const file = (...lines: string[]) => ({
    name: 'scan.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([head, ...lines].join('\n')),
  })
  const good = `GM0183;SC-07;hoog;document;Uit het rapport, ${mode()}. (fictief);;14-5-2019;;Weerbaarheidsscan (fictief);2019`
  const page = await as('analist')
  await page.goto('/bevindingen/inlezen')
  await isAccessible(page)
  await page
    .getByLabel('Bestand met bevindingen')
    .setInputFiles(file(good, 'Nergens;SC-07;erg;document;Tekst;;1-1-2024;;;'))
  await page.getByRole('button', { name: 'Kijk na' }).click()
  await expect(page.getByRole('rowheader', { name: 'A3' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'C3' })).toBeVisible()
  await isAccessible(page)
  await page.goto('/bevindingen/inlezen')
  await page.getByLabel('Bestand met bevindingen').setInputFiles(file(good))
  await page.getByRole('button', { name: 'Kijk na' }).click()
  await expect(page.getByText('Dit legt 1 bevinding vast, bij 1 gemeente.')).toBeVisible()
  await isAccessible(page)
  await page.getByRole('button', { name: 'Leg deze bevindingen vast' }).click()
  await expect(page.getByText('1 bevinding is vastgelegd.')).toBeVisible()
})

test('een analist maakt een code, wijzigt die en neemt haar uit gebruik', async ({ as }) => {
  const title = `Sleutels niet beheerd, ${mode()} (fictief)`
  const page = await as('analist')
  for (const path of ['/codeboek/coderen', '/codeboek/nieuwe-codes', '/codeboek/nieuw']) {
    await page.goto(path)
    await isAccessible(page)
    await fitsSmallScreen(page)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByLabel('Naam van de code').fill('Het meldpunt bestaat, maar leeft niet')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Er is al een code met deze naam.').first()).toBeVisible()
  await page.getByLabel('Naam van de code').fill(title)
  await page.getByLabel('Trefwoorden').fill('sleutel\nsleutelplan')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await isAccessible(page)
  await fitsSmallScreen(page)
  await page.getByText('Neem uit gebruik').first().click()
  await page.getByRole('button', { name: 'Neem uit gebruik' }).click()
  await expect(page.getByText('niet meer in gebruik')).toBeVisible()
  await page.goto('/rode-draden?deel=normen&ontbrekend=grenzen')
  await expect(page.getByText('kan nog twee kanten op').first()).toBeVisible()
  await isAccessible(page)
  await fitsSmallScreen(page)
})
