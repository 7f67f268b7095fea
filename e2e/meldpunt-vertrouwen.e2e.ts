import type { Page } from '@playwright/test'
import { demoPhrase, demoReceiptOfHengelo, demoShares } from '../src/demo/reporting.ts'
import { aJpeg } from '../src/modules/reporting-point/files/testing.ts'
import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Herstelzin').fill(demoPhrase)
  await page.getByRole('button', { name: 'Open de melding' }).click()
}

/** The reporter sends a photo afterwards, under the key of the day. */
async function sendPhoto(page: Page): Promise<void> {
  await page.goto('/meld/antwoord')
  await page.getByLabel('Uw zeven woorden').fill(demoReceiptOfHengelo)
  await page.getByRole('button', { name: 'Open' }).click()
  await page
    .getByLabel('Foto’s en bestanden')
    .setInputFiles({ name: 'pand.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(aJpeg()) })
  await expect(page.getByText('Schoongemaakt: plaats, tijd en camera')).toBeVisible()
  await page.getByRole('button', { name: 'Verstuur' }).click()
  await expect(page.getByText('Uw bestand is verstuurd.')).toBeVisible()
}

test('na het vertrek van een behandelaar geeft een collega de melding een nieuwe sleutelperiode, en opent een foto van daarvoor', async ({
  as,
  page: reporter,
  javaScriptEnabled,
}) => {
  if (javaScriptEnabled) await sendPhoto(reporter)
  const page = await as('meldpunt.hengelo')
  await page.goto('/meldingen')
  if (!javaScriptEnabled) {
    await page.getByRole('link', { name: 'Melding 1' }).click()
    await expect(page.locator('[data-part="needs-script"]').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Open de melding' })).toHaveCount(0)
    return
  }
  await page.getByRole('link', { name: '1 melding heeft een nieuwe sleutelperiode nodig' }).click()
  await page.getByRole('link', { name: 'Melding 1' }).click()
  await page.waitForURL(/meldingen\/[0-9a-f-]{36}$/)
  await unlock(page)
  await page.getByRole('button', { name: 'Geef een nieuwe sleutelperiode' }).click()
  await expect(page.getByText('De melding heeft een nieuwe sleutelperiode.')).toBeVisible()
  await page.getByRole('button', { name: /^Toon de foto/ }).click()
  await expect(page.getByRole('img', { name: 'Foto bij de melding: foto-1.jpg' })).toBeVisible()
  const address = new URL(page.url()).pathname
  await page.goto('/meldingen')
  await expect(page.getByText('nieuwe sleutelperiode nodig,')).toHaveCount(0)
  const gone = await as('meldpunt.twee.hengelo')
  expect((await gone.goto(address))?.status()).toBe(404)
  expect((await gone.request.get(`${address}/verzegeld`)).status()).toBe(404)
})

test('twee van de drie functionarissen herstellen een melding die niemand meer kan lezen; één deel opent niets', async ({
  as,
  javaScriptEnabled,
}) => {
  const page = await as('meldpunt.twee.losser')
  await page.goto('/meldingen/sleutels')
  await page.getByRole('link', { name: 'Meldingen herstellen' }).click()
  if (!javaScriptEnabled) {
    await expect(
      page.getByText('kan alleen met JavaScript').or(page.getByText('geen melding die u zo kunt')),
    ).toBeVisible()
    return
  }
  const [first, second] = demoShares
  await page.getByLabel('Deel van functionaris 1').fill(first)
  await page.getByLabel('Herstelzin').fill(demoPhrase)
  const button = page.getByRole('button', { name: 'Herstel de meldingen van Losser' })
  await button.click()
  await expect(page.getByText('Eén deel opent niets')).toBeVisible()
  await page.getByLabel('Deel van functionaris 2').fill(`${second.slice(0, -1)}x`)
  await button.click()
  await expect(page.getByText('Het deel van functionaris 2 klopt niet')).toBeVisible()
  await isAccessible(page)
  await fitsSmallScreen(page)
  await page.getByLabel('Deel van functionaris 2').fill(second.toUpperCase())
  await button.click()
  await expect(page.getByText('1 melding is hersteld.')).toBeVisible()
  await page.getByRole('link', { name: 'Naar de meldingen' }).click()
  await page.getByRole('link', { name: 'Melding 1' }).click()
  await page.waitForURL(/meldingen\/[0-9a-f-]{36}$/)
  await unlock(page)
  await expect(page.locator('#written')).toContainText('hij een lening kreeg van een klant')
  await expect(page.locator('#written')).toContainText('hebben twee functionarissen op')
})

test('een melding over het meldpunt zelf leest de secretaris, en wie daar werkt ziet niet dat zij er is', async ({
  as,
}) => {
  const secretary = await as('secretaris.enschede')
  await secretary.goto('/meldingen')
  const href = await secretary.getByRole('link', { name: /^Melding \d+$/ }).getAttribute('href')
  const concerned = await as('meldpunt.enschede')
  expect((await concerned.goto(href ?? ''))?.status()).toBe(404)
})

test('een vertrouwenspersoon beantwoordt een vraag die nog geen melding is', async ({ as, javaScriptEnabled }) => {
  const page = await as('vertrouwenspersoon.enschede')
  await page.goto('/meldingen')
  await page.getByRole('link', { name: /^Melding \d+$/ }).click()
  await page.waitForURL(/meldingen\/[0-9a-f-]{36}$/)
  if (!javaScriptEnabled) {
    await expect(page.locator('[data-part="needs-script"]').first()).toBeVisible()
    await expect(page.getByText('Mag ik dat met u bespreken?')).toHaveCount(0)
    return
  }
  await unlock(page)
  await expect(page.locator('#written')).toContainText('Mag ik dat met u bespreken?')
  await page.getByLabel('Bericht', { exact: true }).fill('Dat mag altijd. Wat zou u willen bespreken? (fictief)')
  await page.getByRole('button', { name: 'Versleutel en verstuur' }).click()
  await expect(page.locator('#written')).toContainText('Wat zou u willen bespreken?')
})
