import { Secret, TOTP } from 'otpauth'
import { expect, fitsSmallScreen, isAccessible, logInAs, password, test } from './fixtures.ts'

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

test('een login die verloopt midden in een formulier verliest niets van het getypte', async ({ page }) => {
  await logInAs(page, 'coordinator.twenterand')
  await page.goto('/account/sleutels')
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

test('wie de tweede stap aanzet, logt in met een herstelcode en verliest ook dan niets van het getypte', async ({
  as,
  javaScriptEnabled,
}) => {
  const page = await as(javaScriptEnabled === false ? 'hr.losser' : 'hr.borne')
  const mail = `${javaScriptEnabled === false ? 'hr.losser' : 'hr.borne'}@fictief.example`
  await page.goto('/account')
  await page.getByRole('link', { name: 'Zet de tweede stap aan' }).click()
  await expect(page.getByRole('img', { name: 'QR-code' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Code' }).fill('000000')
  await page.getByRole('button', { name: 'Bevestig' }).click()
  await expect(page.getByText('Deze code klopt niet.').first()).toBeVisible()
  await isAccessible(page)
  const secret = (await page.locator('p code').first().textContent()) ?? ''
  await page.getByRole('textbox', { name: 'Code' }).fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate())
  await page.getByRole('button', { name: 'Bevestig' }).click()
  await expect(page.locator('li code')).toHaveCount(10)
  await isAccessible(page)
  await fitsSmallScreen(page)
  const codes = await page.locator('li code').allTextContents()

  await page.goto('/account/sleutels')
  await page.context().clearCookies()
  await page.getByLabel('Waarvoor').fill('koppeling met het zaaksysteem')
  await page.getByRole('button', { name: 'Maak een sleutel' }).click()
  await page.getByRole('main').getByRole('button', { name: 'Inloggen' }).click()
  await page.getByLabel('E-mailadres').fill(mail)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Inloggen' }).click()
  await page.getByRole('textbox', { name: 'Code' }).fill('nietgoed')
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByText('Deze code klopt niet.').first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Code' }).fill(codes[0] ?? '')
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByText('koppeling met het zaaksysteem')).toBeVisible()
  await page.getByRole('button', { name: 'Verstuur het alsnog' }).click()
  await expect(page.getByText('Kopieer deze sleutel nu.')).toBeVisible()

  await page.goto('/account/tweede-stap')
  await expect(page.getByText('U heeft nog 9 herstelcodes.')).toBeVisible()
  await page.getByLabel('Huidig wachtwoord').fill('dit is het niet')
  await page.getByRole('button', { name: 'Maak nieuwe herstelcodes' }).click()
  await expect(page.getByText('Uw huidige wachtwoord klopt niet.').first()).toBeVisible()
  await page.getByLabel('Huidig wachtwoord').fill(password)
  await page.getByRole('button', { name: 'Maak nieuwe herstelcodes' }).click()
  await expect(page.locator('li code')).toHaveCount(10)
  expect(await page.locator('li code').allTextContents()).not.toContain(codes[1])
  await page.getByLabel('Huidig wachtwoord').fill(password)
  await page.getByRole('button', { name: 'Zet de tweede stap uit' }).click()
  await expect(page.getByText('De tweede stap staat nu uit.')).toBeVisible()
})

for (const path of ['/wachtwoord-vergeten', '/toegankelijkheid', '/privacy', '/beveiliging', '/onderdelen']) {
  test(`de openbare pagina ${path} is toegankelijk en laadt geen script`, async ({ page }) => {
    await page.goto(path)
    await isAccessible(page)
    await expect(page.locator('script')).toHaveCount(0)
  })
}
