import type { Page } from '@playwright/test'
import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

// Each browser mode has a municipality of its own.
const where = (js: boolean | undefined) => (js === false ? 'tubbergen' : 'haaksbergen')

const head = 'Personeelsnummer;Naam;E-mail;Afdelingscode;Afdeling;Bovenliggende afdeling;Functie;Soort;Begindatum\n'

/** Sends in a file; the browser is on the page to import then. */
async function sendIn(page: Page, rows: string): Promise<void> {
  await page.goto('/mensen/personeel/inlezen')
  const file = { name: 'personeel.csv', mimeType: 'text/csv', buffer: Buffer.from(head + rows) }
  await page.getByLabel('Bestand (Excel of CSV)').setInputFiles(file)
  await page.getByRole('button', { name: 'Controleer het bestand' }).click()
}

/** The page as it stands is accessible and fits; afterwards the window is wide again. */
async function isFine(page: Page): Promise<void> {
  await isAccessible(page)
  await fitsSmallScreen(page)
  await page.setViewportSize({ width: 1280, height: 800 })
}

test('de beheerder van een gemeente controleert de rechten van het jaar', async ({ as, javaScriptEnabled }) => {
  const page = await as(`coordinator.${where(javaScriptEnabled)}`)
  await page.goto('/mensen')
  await page.getByRole('link', { name: 'Jaarlijkse controle van rechten' }).click()
  await isFine(page)
  const before = await page.getByText(/\d+ van \d+ bekeken/).textContent()
  const right = page.getByRole('row').filter({ hasText: 'HR-adviseur' }).first()
  await right.getByRole('button', { name: /^Houden/ }).click()
  await expect(page.getByRole('row').filter({ hasText: 'HR-adviseur' }).getByText('gehouden').first()).toBeVisible()
  expect(await page.getByText(/\d+ van \d+ bekeken/).textContent()).not.toBe(before)

  await page.getByLabel('Welke', { exact: true }).selectOption({ label: 'bekeken' })
  await page.getByRole('searchbox', { name: 'Zoek op naam of rol' }).fill('hr-adviseur')
  await page.getByRole('button', { name: 'Toon' }).click()
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByLabel('Welke', { exact: true }).selectOption({ label: 'nog te bekijken' })
  await page.getByRole('searchbox', { name: 'Zoek op naam of rol' }).fill('niemand met deze naam')
  await page.getByRole('button', { name: 'Toon' }).click()
  await expect(page.getByText('Geen rollen gevonden.')).toBeVisible()
  await isFine(page)

  for (const file of ['/mensen/controle.xlsx', '/mensen/controle.csv'])
    expect((await page.request.get(file)).status(), file).toBe(200)
  const colleague = await as(`burgemeester.${where(javaScriptEnabled)}`)
  expect((await colleague.request.get('/mensen/controle')).status()).toBe(403)
})

test('de laatste beheerder blijft ook bij de controle, en de pagina zegt waarom', async ({ as, javaScriptEnabled }) => {
  const page = await as(`coordinator.${where(javaScriptEnabled)}`)
  await page.goto('/mensen/controle?zoek=beheerder')
  const right = page.getByRole('row').filter({ has: page.getByRole('cell', { name: 'beheerder', exact: true }) })
  await right.getByText('Beëindigen', { exact: true }).click()
  await right.getByRole('button', { name: /^Ja, beëindig deze rol/ }).click()
  await expect(page.getByText('Dit is de laatste beheerder. Geef eerst iemand anders deze rol.')).toBeVisible()
  await isFine(page)
})

test('fouten in een personeelsbestand staan er allemaal tegelijk, met hun cel', async ({ as, javaScriptEnabled }) => {
  const page = await as(`hr.${where(javaScriptEnabled)}`)
  await page.goto('/mensen/personeel/inlezen')
  await isFine(page)
  await page.getByRole('button', { name: 'Controleer het bestand' }).click()
  await expect(page.getByRole('heading', { name: 'Kies eerst een bestand' })).toBeVisible()
  await sendIn(page, '1;Jip Fictief;geen-adres;A;Vergunningen;;Medewerker;eigen;morgen\n')
  await expect(page.getByRole('heading', { name: 'Er staan 2 fouten in het bestand' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'C2' })).toContainText('‘geen-adres’ is geen e-mailadres.')
  await expect(page.getByRole('row').filter({ hasText: 'I2' })).toContainText('‘morgen’ is geen datum.')
  await isFine(page)
  await page.goto('/mensen/personeel')
  await expect(page.getByText('Jip Fictief')).toHaveCount(0)
})

test('personeel wordt ingelezen na een voorbeeld, en een later bestand geeft alleen de wijzigingen', async ({
  as,
  javaScriptEnabled,
}) => {
  const town = javaScriptEnabled === false ? 'hof-van-twente' : 'rijssen-holten'
  const page = await as(`hr.${town}`)
  const line = (number: number, name: string, work = 'Adviseur') =>
    `${number};${name} Fictief;${name.toLowerCase()}.${town}@fictief.example;A${number};Afdeling ${number};${number > 1 ? 'A1' : ''};${work};eigen;1-1-2024\n`
  await page.goto('/mensen')
  await page.getByRole('link', { name: 'Personeel', exact: true }).click()
  await expect(page.getByText('Er is nog geen personeel ingelezen.')).toBeVisible()
  await isFine(page)

  await sendIn(page, line(1, 'Jip') + line(2, 'Pim') + line(3, 'Sam'))
  await expect(page.getByRole('heading', { name: 'Nieuw in dienst: 3' })).toBeVisible()
  await isFine(page)
  await page.goto('/mensen/personeel')
  await expect(page.getByText('Er staat een bestand klaar dat nog niet is doorgevoerd.')).toBeVisible()
  await expect(page.getByText('Er is nog geen personeel ingelezen.')).toBeVisible()
  await page.getByRole('link', { name: 'Bekijk wat er verandert' }).click()
  await page.getByRole('button', { name: 'Voer de wijzigingen door' }).click()
  await expect(page.getByText('De wijzigingen zijn doorgevoerd: 3 nieuw, 0 gewijzigd, 0 uit dienst.')).toBeVisible()

  await page.getByRole('link', { name: 'Naar het personeel' }).click()
  await page.getByRole('link', { name: 'Afdeling 1' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Fictief' })).toHaveCount(3)
  await page.getByLabel('Afdeling', { exact: true }).selectOption({ label: '– Afdeling 2' })
  await page.getByRole('button', { name: 'Toon' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Fictief' })).toHaveCount(1)
  await isFine(page)
  await page.getByRole('link', { name: 'Pim Fictief' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Adviseur' })).toContainText('Afdeling 2')
  await isFine(page)

  await sendIn(page, line(1, 'Jip', 'Teamleider') + line(2, 'Pim'))
  await expect(page.getByRole('heading', { name: 'Gewijzigd: 1' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Jip' })).toContainText('was Adviseur, wordt Teamleider')
  await expect(page.getByRole('heading', { name: /Nieuw in dienst/ })).toHaveCount(0)
  expect((await page.request.get('/mensen/personeel/wijzigingen.xlsx')).status()).toBe(200)
  await page.getByRole('button', { name: 'Gooi dit bestand weg' }).click()
  await expect(page.getByText('Het bestand is weggegooid. Er is niets veranderd.')).toBeVisible()
  expect((await page.request.get('/mensen/personeel/wijzigingen.xlsx')).status()).toBe(404)

  await sendIn(page, line(1, 'Jip', 'Teamleider') + line(2, 'Pim'))
  await page.getByLabel('Sam Fictief').check()
  await isFine(page)
  await page.getByRole('button', { name: 'Voer de wijzigingen door' }).click()
  await expect(page.getByText('De wijzigingen zijn doorgevoerd: 0 nieuw, 1 gewijzigd, 1 uit dienst.')).toBeVisible()
  await page.goto('/mensen/personeel?welke=ended')
  await expect(page.getByRole('row').filter({ hasText: 'Sam Fictief' })).toBeVisible()
  for (const file of ['/mensen/personeel.csv?welke=ended', '/mensen/personeel.xlsx', '/mensen/personeel.xlsx?leeg'])
    expect((await page.request.get(file)).status(), file).toBe(200)
  expect((await (await as(`burgemeester.${town}`)).request.get('/mensen/personeel')).status()).toBe(403)
})
