import { expect, isAccessible, logInAs, test } from './fixtures.ts'

test('een fout wachtwoord wordt geweigerd, het e-mailadres blijft staan', async ({ page }) => {
  await page.goto('/inloggen')
  await isAccessible(page)
  await page.getByLabel('E-mailadres').fill('dvo@fictief.example')
  await page.getByLabel('Wachtwoord', { exact: true }).fill('dit klopt vast niet')
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await expect(page.getByText('Het e-mailadres of het wachtwoord klopt niet.').first()).toBeVisible()
  await expect(page.getByLabel('E-mailadres')).toHaveValue('dvo@fictief.example')
  await isAccessible(page)
})

test('wie geen login heeft, komt na het inloggen op de gevraagde pagina', async ({ page }) => {
  await page.goto('/zoeken?zoek=meldpunt')
  await expect(page).toHaveURL(/inloggen/)
  await page.getByLabel('E-mailadres').fill('dvo@fictief.example')
  await page.getByLabel('Wachtwoord', { exact: true }).fill('weerwerk-fictief-2026')
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await expect(page).toHaveURL(/zoeken\?zoek=meldpunt/)
  await expect(page.getByText('gevonden')).toBeVisible()
})

test('een login die verloopt midden in een formulier verliest niets van het getypte', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(
    javaScriptEnabled !== false,
    'with JavaScript the same answer of the server is shown by the error page, tested without',
  )
  await logInAs(page, 'coordinator.twenterand')
  await page.goto('/account')
  await page.context().clearCookies()
  await page.getByLabel('Waarvoor').fill('mijn koppeling met het zaaksysteem')
  await page.getByRole('button', { name: 'Maak een sleutel' }).click()
  await expect(page.getByText('Wat u invulde is niet weg')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Inloggen' }).click()
  await page.getByLabel('E-mailadres').fill('coordinator.twenterand@fictief.example')
  await page.getByLabel('Wachtwoord', { exact: true }).fill('weerwerk-fictief-2026')
  await page.getByRole('main').getByRole('button', { name: 'Inloggen' }).click()
  await expect(page.getByText('mijn koppeling met het zaaksysteem')).toBeVisible()
  await page.getByRole('button', { name: 'Verstuur het alsnog' }).click()
  await expect(page.getByText('Kopieer deze sleutel nu.')).toBeVisible()
})

for (const path of ['/wachtwoord-vergeten', '/toegankelijkheid', '/privacy', '/beveiliging', '/onderdelen']) {
  test(`de openbare pagina ${path} is toegankelijk en laadt geen script`, async ({ page }) => {
    await page.goto(path)
    await isAccessible(page)
    await expect(page.locator('script')).toHaveCount(0)
  })
}
