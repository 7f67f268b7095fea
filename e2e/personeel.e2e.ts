import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

// Each browser mode has a municipality of its own.
const where = (js: boolean | undefined) => (js === false ? 'tubbergen' : 'haaksbergen')

test('de beheerder van een gemeente controleert de rechten van het jaar', async ({ as, javaScriptEnabled }) => {
  const page = await as(`coordinator.${where(javaScriptEnabled)}`)
  await page.goto('/mensen')
  await page.getByRole('link', { name: 'Jaarlijkse controle van rechten' }).click()
  await isAccessible(page)
  const before = await page.getByText(/\d+ van \d+ bekeken/).textContent()
  const right = page.getByRole('row').filter({ hasText: 'HR-adviseur' }).first()
  await right.getByRole('button', { name: /^Houden/ }).click()
  await expect(page.getByRole('row').filter({ hasText: 'HR-adviseur' }).getByText('gehouden').first()).toBeVisible()
  expect(await page.getByText(/\d+ van \d+ bekeken/).textContent()).not.toBe(before)
  const file = await page.request.get('/mensen/controle.xlsx')
  expect(file.status()).toBe(200)
  await fitsSmallScreen(page)
  const colleague = await as(`burgemeester.${where(javaScriptEnabled)}`)
  expect((await colleague.request.get('/mensen/controle')).status()).toBe(403)
})

test('personeel wordt ingelezen na een voorbeeld, en fouten staan er allemaal tegelijk', async ({
  as,
  javaScriptEnabled,
}) => {
  const page = await as(`coordinator.${where(javaScriptEnabled)}`)
  await page.goto('/mensen')
  await page.getByRole('link', { name: 'Personeel', exact: true }).click()
  await isAccessible(page)
  const head = 'Personeelsnummer;Naam;E-mail;Afdelingscode;Afdeling;Functie;Soort;Begindatum\n'
  const upload = async (rows: string) => {
    const file = { name: 'personeel.csv', mimeType: 'text/csv', buffer: Buffer.from(head + rows) }
    await page.getByLabel('Bestand (Excel of CSV)').setInputFiles(file)
    await page.getByRole('button', { name: 'Controleer het bestand' }).click()
  }
  const town = where(javaScriptEnabled)
  await upload(`1;Jip Fictief;geen-adres;A;Vergunningen;Medewerker;eigen;morgen\n`)
  await expect(page.getByRole('heading', { name: 'Dit klopt nog niet' })).toBeVisible()
  await expect(page.getByText('‘geen-adres’ is geen e-mailadres.')).toBeVisible()
  await expect(page.getByText('‘morgen’ is geen datum.')).toBeVisible()
  await isAccessible(page)
  await upload(`1;Jip Fictief;jip.${town}@fictief.example;A;Vergunningen;Medewerker;eigen;1-1-2024\n`)
  await expect(page.getByRole('heading', { name: 'Nieuw: 1' })).toBeVisible()
  await expect(page.getByText('Niemand gevonden.')).toBeVisible()
  await isAccessible(page)
  await page.getByRole('button', { name: 'Voer de wijzigingen door' }).click()
  await expect(page.getByText('De wijzigingen zijn doorgevoerd.')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Jip Fictief' })).toContainText('Vergunningen')
  await fitsSmallScreen(page)
})
