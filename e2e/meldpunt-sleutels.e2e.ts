import { readFile } from 'node:fs/promises'
import { expect, fitsSmallScreen, isAccessible, logInAs, test } from './fixtures.ts'

test('functionarissen maken een hoofdsleutel, een behandelaar maakt sleutels, en de ondertekende lijst opent het meldpunt', async ({
  as,
  javaScriptEnabled,
}) => {
  const keeper = await as('secretaris.almelo')
  await keeper.goto('/meldingen/ondertekenen')
  if (!javaScriptEnabled) {
    await expect(keeper.getByText('Deze pagina werkt alleen met JavaScript')).toBeVisible()
    await expect(keeper.getByRole('button', { name: 'Maak een hoofdsleutel' })).toBeHidden()
    return
  }
  await keeper.getByRole('button', { name: 'Maak een hoofdsleutel' }).click()
  const root = keeper.locator('[data-part="root"] dd')
  const [phrase = '', publicHalf = ''] = await root.allTextContents()
  await keeper.goto('/meldingen/inrichten')
  await keeper.getByLabel('Openbare helft').fill('geen sleutel')
  await keeper.getByRole('button', { name: 'Maak het meldpunt' }).click()
  await expect(keeper.getByRole('alert')).toBeVisible()
  await keeper.getByLabel('Openbare helft').fill(publicHalf)
  await keeper.getByRole('button', { name: 'Maak het meldpunt' }).click()
  await expect(keeper.getByText('Nog niemand heeft sleutels gemaakt')).toBeVisible()
  await expect(keeper.getByText(`?weg=link#s=${publicHalf.slice(0, 24)}`)).toBeVisible()

  const handler = await as('meldpunt.almelo')
  await handler.goto('/meldingen/sleutels')
  await handler.getByRole('button', { name: 'Maak sleutels voor Almelo' }).click()
  await expect(handler.getByRole('heading', { name: 'Uw herstelzin' })).toBeVisible()
  const words = ((await handler.locator('[data-part="words"]').textContent()) ?? '').split(' ')
  expect(words).toHaveLength(10)
  await handler.getByRole('button', { name: 'Ik heb de zin op papier' }).click()
  await isAccessible(handler)
  for (const label of await handler.locator('[data-part="check"] .utrecht-form-label').allTextContents()) {
    const place = Number(/\d+/.exec(label)?.[0])
    await handler.getByLabel(label.trim(), { exact: true }).fill(words[place - 1] ?? '')
  }
  await handler.getByRole('button', { name: 'Bewaar mijn sleutels' }).click()
  await expect(handler.getByText('Uw sleutels zijn bewaard.')).toBeVisible()
  await expect(handler.getByRole('table')).toContainText('U staat nog niet in de lijst')

  await keeper.reload()
  const draft = keeper.waitForEvent('download')
  await keeper.getByRole('link', { name: 'Lijst om te ondertekenen' }).click()
  const file = await (await draft).path()
  await keeper.goto('/meldingen/ondertekenen')
  await keeper.getByRole('button', { name: 'Maak een noodsleutel' }).click()
  const shares = await keeper.locator('[data-part="escrow"] dd').allTextContents()
  expect(shares).toHaveLength(3)
  const saved = keeper.waitForEvent('download')
  await keeper.getByRole('link', { name: 'Bewaar deel 1 als bestand' }).click()
  expect(await readFile(await (await saved).path(), 'utf8')).toContain(`\n${shares[0]}\n`)
  await keeper.getByLabel('Lijst om te ondertekenen').setInputFiles(file)
  await expect(keeper.locator('[data-part="names"]')).toContainText('Meldpuntfunctionaris Almelo (fictief)')
  await keeper.getByLabel('Tien woorden van de hoofdsleutel').fill(phrase)
  await isAccessible(keeper)
  await fitsSmallScreen(keeper)
  await keeper.getByRole('button', { name: 'Onderteken de lijst' }).click()
  const signed = keeper.waitForEvent('download')
  await keeper.getByRole('link', { name: 'Bewaar de ondertekende lijst' }).click()
  const list = await (await signed).path()
  await keeper.goto('/meldingen/inrichten')
  await keeper.getByLabel('Ondertekende lijst').setInputFiles(list)
  await keeper.getByRole('button', { name: 'Zet deze lijst in' }).click()
  await expect(keeper.getByText('staat in de lijst')).toBeVisible()
  await keeper.getByRole('button', { name: 'Open het meldpunt' }).click()
  await expect(keeper.getByText('open: er kan gemeld worden')).toBeVisible()
  await isAccessible(keeper)
  await fitsSmallScreen(keeper)
})

test('een behandelaar zet de sleutels ook in het eigen apparaat', async ({
  browser,
  baseURL,
  as,
  javaScriptEnabled,
}) => {
  if (!javaScriptEnabled) {
    // Keys are made by a script: without one the page tells how it stands and offers nothing that can't work.
    const page = await as('meldpunt.losser')
    await page.goto('/meldingen/sleutels')
    await expect(page.getByRole('row').filter({ hasText: 'Losser' })).toBeVisible()
    await expect(page.getByRole('button', { name: /sleutels/ })).toHaveCount(0)
    return
  }
  // A passkey belongs to a name, and 127.0.0.1 is none.
  const context = await browser.newContext({
    baseURL: `${baseURL?.replace('127.0.0.1', 'localhost')}`,
    locale: 'nl-NL',
  })
  const page = await logInAs(await context.newPage(), 'meldpunt.losser')
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true, hasPrf: true },
    },
  })
  await page.goto('/meldingen/sleutels')
  await page.getByRole('button', { name: 'Maak sleutels voor Losser' }).click()
  await expect(page.getByRole('heading', { name: 'Uw herstelzin' })).toBeVisible()
  const words = ((await page.locator('[data-part="words"]').textContent()) ?? '').split(' ')
  await page.getByRole('button', { name: 'Ik heb de zin op papier' }).click()
  for (const label of await page
    .locator('[data-part="check"] label[for="first"], [data-part="check"] label[for="second"]')
    .allTextContents())
    await page.getByLabel(label.trim(), { exact: true }).fill(words[Number(/\d+/.exec(label)?.[0]) - 1] ?? '')
  await page.getByLabel('Zet mijn sleutels ook in dit apparaat').check()
  await page.getByRole('button', { name: 'Bewaar mijn sleutels' }).click()
  await expect(page.getByRole('table')).toContainText('de sleutel in een apparaat')
  await context.close()
})
