import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { expect, fitsSmallScreen, isAccessible, logInAs, test } from './fixtures.ts'

/** The handler on a machine of their own, which keeps passkeys. These belong to a name, and 127.0.0.1 is none. */
async function onOwnDevice(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const named = `${baseURL?.replace('127.0.0.1', 'localhost')}`
  const context = await browser.newContext({ baseURL: named, locale: 'nl-NL' })
  const page = await logInAs(await context.newPage(), 'meldpunt.almelo')
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true, hasPrf: true },
    },
  })
  return page
}

/** Someone reports, and the handler opens it with the key in their device: no phrase is typed. */
async function opensWithDevice(handler: Page, reporter: Page): Promise<void> {
  await reporter.goto('/meld/GM0141/melden')
  await reporter.getByLabel('Wat zag of hoorde u?').fill('Er staat een loods vol vaten. (fictief)')
  await reporter.getByRole('button', { name: 'Verstuur' }).click()
  await expect(reporter.getByRole('heading', { name: 'Uw melding is verstuurd' })).toBeVisible()
  await handler.goto('/meldingen')
  await handler.getByRole('link', { name: 'Melding 1' }).click()
  await handler.getByRole('button', { name: 'Open met de sleutel in dit apparaat' }).click()
  await expect(handler.locator('#written')).toContainText('Er staat een loods vol vaten.')
}

test('functionarissen maken een hoofdsleutel, een behandelaar maakt sleutels en zet ze in het eigen apparaat, de ondertekende lijst opent het meldpunt, en het apparaat opent een melding', async ({
  as,
  browser,
  baseURL,
  page: reporter,
  javaScriptEnabled,
}) => {
  const keeper = await as('secretaris.almelo')
  await keeper.goto('/meldingen/ondertekenen')
  if (!javaScriptEnabled) {
    await expect(keeper.getByText('Deze pagina werkt alleen met JavaScript')).toBeVisible()
    await expect(keeper.getByRole('button', { name: 'Maak een hoofdsleutel' })).toBeHidden()
    // Keys are made by a script: without one the page tells how it stands and offers nothing that can't work.
    const page = await as('meldpunt.losser')
    await page.goto('/meldingen/sleutels')
    await expect(page.getByRole('row').filter({ hasText: 'Losser' })).toBeVisible()
    await expect(page.getByRole('button', { name: /sleutels/ })).toHaveCount(0)
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

  const handler = await onOwnDevice(browser, baseURL)
  await handler.goto('/meldingen/sleutels')
  await handler.getByRole('button', { name: 'Maak sleutels voor Almelo' }).click()
  await expect(handler.getByRole('heading', { name: 'Uw herstelzin' })).toBeVisible()
  const words = ((await handler.locator('[data-part="words"]').textContent()) ?? '').split(' ')
  expect(words).toHaveLength(10)
  await handler.getByRole('button', { name: 'Ik heb de zin op papier' }).click()
  await isAccessible(handler)
  const asked = '[data-part="check"] label[for="first"], [data-part="check"] label[for="second"]'
  for (const label of await handler.locator(asked).allTextContents()) {
    const place = Number(/\d+/.exec(label)?.[0])
    await handler.getByLabel(label.trim(), { exact: true }).fill(words[place - 1] ?? '')
  }
  await handler.getByLabel('Zet mijn sleutels ook in dit apparaat').check()
  await handler.getByRole('button', { name: 'Bewaar mijn sleutels' }).click()
  await expect(handler.getByText('Uw sleutels zijn bewaard.')).toBeVisible()
  await expect(handler.getByRole('table')).toContainText('U staat nog niet in de lijst')
  await expect(handler.getByRole('table')).toContainText('de sleutel in een apparaat')

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
  await fitsSmallScreen(keeper)
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
  await opensWithDevice(handler, reporter)
  await handler.context().close()
})
