import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

test('HR ziet welke controle opnieuw moet, vraagt een hele klasse opnieuw en zet de dagen in de eigen agenda', async ({
  as,
}) => {
  const page = await as('hr.enschede')
  // A VOG of a boa holds for two years: of one that was seen longer ago the clock says by itself that it is due again.
  await page.goto('/screening/kalender?periode=late')
  await expect(page.getByRole('row', { name: /te laat.*VOG politiegegevens.*opnieuw/ }).first()).toBeVisible()
  await page.getByLabel('Wanneer').selectOption({ label: 'Komend jaar' })
  await page.getByRole('button', { name: 'Toon' }).click()
  await expect(page).toHaveURL(/periode=52/)
  await expect(page.getByRole('cell', { name: 'opnieuw' }).first()).toBeVisible()
  await isAccessible(page)
  await fitsSmallScreen(page)
  await page.setViewportSize({ width: 1280, height: 800 })

  await page.getByText('Vraag een controle opnieuw').click()
  await page.getByLabel('Welke controle?').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Vraag opnieuw' }).click()
  await expect(page.getByRole('link', { name: 'Kies ten minste één klasse.' })).toBeVisible()
  await page.getByRole('group', { name: 'Van welke klassen?' }).getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Vraag opnieuw' }).click()
  await expect(page.getByText(/krijgt? de controle opnieuw|krijgen de controle opnieuw/)).toBeVisible()

  await page.getByRole('button', { name: 'Maak een adres' }).click()
  const address = /\/screening\/kalender\/\S+\/agenda\.ics/.exec((await page.locator('main').textContent()) ?? '')?.[0]
  const feed = await page.request.get(address ?? '')
  expect(await feed.text()).toContain('BEGIN:VCALENDAR')
  await page.goto('/screening/kalender')
  await page.getByRole('button', { name: 'Stop het adres' }).click()
  expect((await page.request.get(address ?? '')).status()).toBe(404)
})
