import { choose, expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

test('Een medewerker met een adres vindt welke bron helpt, of zij die mag gebruiken en hoe zij erbij komt', async ({
  as,
}) => {
  const page = await as('medewerker.enschede')
  await choose(page, 'Informatiebronnen')
  await page.getByRole('button', { name: 'Zoek bronnen' }).click()
  await expect(page.getByText('Kies hierboven drie dingen')).toBeVisible()
  await page.getByLabel('Wat heeft u?').selectOption({ label: 'een adres' })
  await page.getByRole('button', { name: 'Zoek bronnen' }).click()
  await expect(page.getByText('Kies ook wat u heeft')).toBeVisible()
  await expect(page.getByLabel('Wat heeft u?')).toHaveValue('address')
  await page.getByLabel('Wat wilt u weten?').selectOption({ label: 'van wie een pand of perceel is' })
  await page.getByLabel('Wat is uw werk?').selectOption({ label: 'Bibob-coördinator' })
  await page.getByRole('button', { name: 'Zoek bronnen' }).click()

  const allowed = page.getByRole('article', { name: /Basisregistratie Kadaster/ })
  await expect(allowed.getByText('ja', { exact: true })).toBeVisible()
  await expect(allowed.getByRole('heading', { name: 'Zo komt u erbij' })).toBeVisible()
  const conditional = page.getByRole('article', { name: /WOZ/ })
  await expect(conditional.getByText('Voorwaarde:').first()).toBeVisible()
  await expect(page.getByText('Dit is geen juridisch advies.')).toBeVisible()
  await isAccessible(page)
  await fitsSmallScreen(page)

  await page.getByLabel('Wat is uw werk?').selectOption({ label: 'andere medewerker' })
  await page.getByLabel('Wat wilt u weten?').selectOption({ label: 'wie er staat ingeschreven' })
  await page.getByRole('button', { name: 'Zoek bronnen' }).click()
  const refused = page.getByRole('article', { name: /Basisregistratie Personen/ })
  await expect(refused.getByText('nee', { exact: true })).toBeVisible()
  await expect(refused.getByRole('heading', { name: 'Zo komt u erbij' })).toHaveCount(0)

  await refused.getByRole('link', { name: /Basisregistratie Personen/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Basisregistratie Personen/ })).toBeVisible()
  await expect(page.getByText('Een privacyjurist moet dit nog bevestigen.')).toBeVisible()
  await isAccessible(page)
  await fitsSmallScreen(page)
})

test('Wie een tikfout maakt, vindt de bron toch', async ({ as }) => {
  const page = await as('medewerker.enschede')
  await page.goto('/bronnen/alle')
  await page.getByLabel('Zoek in de bronnen').fill('handelregister')
  await page.getByRole('button', { name: 'Toon' }).click()
  await expect(page.getByRole('rowheader', { name: /Handelsregister/ }).first()).toBeVisible()
  await isAccessible(page)
  await page.getByLabel('Zoek in de bronnen').fill('xyzzy')
  await page.getByRole('button', { name: 'Toon' }).click()
  await expect(page.getByText('Geen bron gevonden')).toBeVisible()
})
