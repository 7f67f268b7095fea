import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

test('Een medewerker vergelijkt twee bronnen, ziet welke bronnen eraan vastzitten en neemt het boekje mee', async ({
  as,
}) => {
  const page = await as('medewerker.enschede')
  await page.goto('/bron/brp')
  await page.getByRole('link', { name: 'Vergelijk met een andere bron' }).click()
  await page.getByLabel('Tweede bron').selectOption({ label: 'Landelijke Aanpak Adreskwaliteit (LAA)' })
  await page.getByLabel('Wat wilt u zien?').selectOption({ label: 'alleen wat verschilt' })
  await page.getByRole('button', { name: 'Toon' }).click()
  const holder = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Bronhouder' }) })
  await expect(holder).toContainText('verschilt')
  await expect(page.getByRole('rowheader', { name: 'Levensfase' })).toHaveCount(0)
  await isAccessible(page)
  await fitsSmallScreen(page)

  await page.goto('/bronnen/verbanden?bron=laa')
  await expect(page.getByRole('group', { name: /Verbanden tussen bronnen/ }).getByRole('link')).toHaveCount(3)
  const link = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /Personen \(BRP\)/ }) })
  await expect(link).toContainText('levert aan')
  await isAccessible(page)
  await fitsSmallScreen(page)

  const booklet = await page.request.get('/bronnen/boekje.pdf')
  expect(booklet.headers()['content-type']).toBe('application/pdf')
  expect((await booklet.body()).toString('latin1')).toContain('pdfuaid:part')
  expect((await page.request.get('/bron/brp/kaart.pdf')).ok()).toBe(true)
})
