import type { Page } from '@playwright/test'
import { expect, fitsSmallScreen, inDays, isAccessible, test } from './fixtures.ts'

async function toMoney(page: Page): Promise<string> {
  await page.goto('/programma')
  await page.getByRole('link', { name: /^Weerbare Overheid/ }).click()
  await page
    .getByRole('navigation', { name: 'Onderdelen van het programma' })
    .getByRole('link', { name: 'Geld' })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Geld' })).toBeVisible()
  return new URL(page.url()).pathname
}

/** An amount as it stands on a page, in cents. */
const centsIn = (text: string | null) => Number((text ?? '').replace(/[^\d-]/g, ''))

async function spentOn(page: Page, money: string, activity: string): Promise<number> {
  await page.goto(money)
  const row = page.getByRole('table').first().getByRole('row').filter({ hasText: activity })
  return centsIn(await row.getByRole('cell').nth(2).textContent())
}

test('een controller boekt, een ander keurt goed, de controller boekt tegen en verantwoordt aan de provincie', async ({
  as,
  javaScriptEnabled,
}) => {
  const mode = javaScriptEnabled === false ? 'zonder' : 'met'
  const title = `Drukwerk ${mode} script (fictief)`
  const controller = await as('controller')
  const money = await toMoney(controller)
  await expect(controller.getByText('Het is geen boekhouding')).toBeVisible()
  await isAccessible(controller)
  const before = await spentOn(controller, money, '1. Integriteit')

  await controller.getByRole('link', { name: 'Nieuwe boeking' }).click()
  await controller.getByRole('radio', { name: /^Factuur/ }).check()
  await controller.getByLabel('Bedrag in euro’s').fill('12.000,01')
  await controller.getByLabel('Activiteit').selectOption({ label: '1b. Integriteits-roadshow' })
  await controller.getByLabel('Bron', { exact: true }).selectOption({ label: 'UITV: Uitvoeringsbudget ondermijning' })
  await controller.getByLabel('Thema').selectOption({ label: 'Zorgfraude' })
  await controller.getByLabel('Dag van de kosten').fill('2020-01-01')
  await controller.getByLabel('Omschrijving').fill(title)
  await controller.getByRole('button', { name: 'Boek', exact: true }).click()
  await expect(controller.getByRole('alert')).toContainText('is niet voor dit thema')
  await expect(controller.getByRole('alert')).toContainText('valt buiten de periode van de bron')
  await expect(controller.getByLabel('Bedrag in euro’s')).toHaveValue('12.000,01')
  await isAccessible(controller)
  await controller.getByLabel('Thema').selectOption({ label: 'Het thema van dit programma' })
  await controller.getByLabel('Dag van de kosten').fill(inDays(-40))
  await controller.getByRole('button', { name: 'Boek', exact: true }).click()
  await expect(controller.getByText('De boeking is gemaakt.')).toBeVisible()
  await expect(controller.getByText('Wacht op goedkeuring')).toBeVisible()
  await expect(controller.getByText('Een ander keurt haar goed.')).toBeVisible()
  const booking = new URL(controller.url()).pathname
  expect(await spentOn(controller, money, '1. Integriteit')).toBe(before)

  const leader = await as('projectleider')
  await leader.goto(booking)
  await leader.locator('summary', { hasText: 'Keur goed' }).click()
  await leader.getByRole('button', { name: 'Keur goed' }).click()
  await expect(leader.getByText('Goedgekeurd door')).toBeVisible()
  await isAccessible(leader)
  expect(await spentOn(leader, money, '1. Integriteit')).toBe(before + 1_200_001)
  await leader.getByRole('link', { name: /^Uitgegeven voor 1\. Integriteit/ }).click()
  await expect(leader.getByRole('link', { name: title })).toBeVisible()
  await isAccessible(leader)
  await fitsSmallScreen(leader)

  await controller.goto(booking)
  await controller.locator('summary', { hasText: 'Boek tegen' }).click()
  await controller.getByRole('button', { name: 'Boek tegen' }).click()
  await expect(controller.getByRole('alert')).toBeVisible()
  await controller.getByLabel('Reden').fill('Dit drukwerk is niet geleverd.')
  await controller.getByRole('button', { name: 'Boek tegen' }).click()
  await controller.getByRole('link', { name: new RegExp(`^Boeking \\d+: ${title.slice(0, 15)}`) }).click()
  await expect(controller.getByText('Tegenboeking van een factuur')).toBeVisible()
  const reversal = new URL(controller.url()).pathname
  await leader.goto(reversal)
  await leader.locator('summary', { hasText: 'Keur goed' }).click()
  await leader.getByRole('button', { name: 'Keur goed' }).click()
  await expect(leader.getByText('Goedgekeurd door')).toBeVisible()
  await expect(leader.locator('summary', { hasText: 'Boek tegen' })).toHaveCount(0)
  expect(await spentOn(leader, money, '1. Integriteit')).toBe(before)

  await controller.goto(`${money}/verantwoording`)
  await closeOpen(controller)
  await controller.getByLabel('Kosten tot en met').fill(inDays(-30))
  await controller.getByRole('button', { name: 'Begin een verantwoording' }).click()
  await expect(controller.getByText('Toelichting ontbreekt').first()).toBeVisible()
  await isAccessible(controller)
  await fitsSmallScreen(controller)
  await controller.locator('summary', { hasText: 'Sluit de verantwoording af' }).click()
  await controller.getByRole('button', { name: 'Sluit de verantwoording af' }).click()
  await expect(controller.getByText('ontbreekt de toelichting')).toBeVisible()
  await controller.goto(`${money}/verantwoording`)
  await explainAll(controller)
  await controller.locator('summary', { hasText: 'Sluit de verantwoording af' }).click()
  await controller.getByRole('button', { name: 'Sluit de verantwoording af' }).click()
  await expect(controller.getByText('Latere boekingen veranderen dit niet.')).toBeVisible()
  const reader = await as('provincie')
  await reader.goto(`${money}/verantwoording`)
  await expect(reader.getByRole('table').first()).toContainText('Loopt nog; de rest volgt.')
  await expect(reader.getByRole('button', { name: /verantwoording/ })).toHaveCount(0)
  await isAccessible(reader)
  expect((await reader.request.get(`${money}/boekingen/nieuw`)).status()).toBe(403)
})

/** Closes the account that the demo has begun, in which every difference is explained. */
async function closeOpen(page: Page): Promise<void> {
  const summary = page.locator('summary', { hasText: 'Sluit de verantwoording af' })
  if ((await summary.count()) === 0) return
  await summary.click()
  await page.getByRole('button', { name: 'Sluit de verantwoording af' }).click()
  await expect(page.getByText('Latere boekingen veranderen dit niet.')).toBeVisible()
}

/** Explains every difference that has to be; each is a form of its own. */
async function explainAll(page: Page): Promise<void> {
  const fields = page.getByLabel(/^Waarom wijkt/)
  for (let at = 0; at < (await fields.count()); at += 1) {
    await fields.nth(at).fill('Loopt nog; de rest volgt.')
    await page
      .getByRole('button', { name: /^Bewaar de toelichting op/ })
      .nth(at)
      .click()
    await expect(page.getByText('De toelichting is bewaard.')).toBeVisible()
    await page.goto(new URL(page.url()).pathname)
  }
}

test('een begrotingsregel die één cent te veel is, wordt geweigerd en zegt het verschil', async ({ as }) => {
  const leader = await as('projectleider')
  const money = await toMoney(leader)
  await leader.goto(`${money}/begroting`)
  await leader.getByRole('row').filter({ hasText: 'Concept' }).getByRole('link').click()
  await isAccessible(leader)
  await leader.getByLabel('Omschrijving').fill('Eén cent te veel (fictief)')
  await leader.getByLabel('Activiteit').selectOption({ label: '2c. Interactieve kennissessies' })
  await leader.getByLabel('Bron', { exact: true }).selectOption({ label: 'UITV: Uitvoeringsbudget ondermijning' })
  await leader.getByLabel('Bedrag in euro’s').fill('0,01')
  await leader.getByRole('button', { name: 'Voeg een regel toe' }).click()
  await expect(leader.getByRole('alert')).toContainText('€ 0,01 boven wat de bron heeft')
  await fitsSmallScreen(leader)
})

test('een export wordt ingelezen: kolommen één keer zeggen, elke fout met haar cel, dan pas boeken en weer ongedaan maken', async ({
  as,
  javaScriptEnabled,
}) => {
  const mode = javaScriptEnabled === false ? 'zonder' : 'met'
  const page = await as('controller')
  const money = await toMoney(page)
  await page.goto(`${money}/inlezen`)
  const send = async (row: string) => {
    const text = `Datum;Bedrag;Tekst;Kostenplaats ${mode}\n${row}\n`
    const file = { name: `export-${mode}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) }
    await page.getByLabel('Spreadsheet of CSV').setInputFiles(file)
    await page.getByRole('button', { name: 'Kijk na' }).click()
  }
  await send(`${inDays(-20)};veel;Koffie ${mode} script (fictief);7610001`)
  await expect(page.getByRole('heading', { name: 'Welke kolom is wat?' })).toBeVisible()
  await isAccessible(page)
  await page.getByLabel('Kolom voor dag').selectOption('datum')
  await page.getByLabel('Kolom voor bedrag').selectOption('bedrag')
  await page.getByLabel('Kolom voor omschrijving').selectOption('tekst')
  await page.getByLabel('Kolom voor activiteit').selectOption(`kostenplaats ${mode}`)
  await page.getByLabel('Anders altijd deze soort').selectOption({ label: 'Factuur' })
  await page.getByLabel('Anders altijd deze bron').selectOption({ label: 'UITV: Uitvoeringsbudget ondermijning' })
  await page.getByLabel('Wat woorden van het financiële systeem betekenen').fill('7610001 = 2c')
  await page.getByRole('button', { name: 'Onthoud dit en kijk na' }).click()
  await expect(page.getByText('Het bestand heeft 1 fout. Er is niets ingelezen.')).toBeVisible()
  await expect(page.getByRole('row', { name: /^B2/ })).toBeVisible()
  await send(`${inDays(-20)};85,50;Koffie ${mode} script (fictief);7610001`)
  await expect(page.getByText('1 nieuwe boeking, 0 al bekend en overgeslagen.')).toBeVisible()
  await isAccessible(page)
  await page.getByRole('button', { name: 'Boek dit' }).click()
  await expect(page.getByText('De export is geboekt.')).toBeVisible()
  await send(`${inDays(-20)};85,50;Koffie ${mode} script (fictief);7610001`)
  await expect(page.getByText('0 nieuwe boekingen, 1 al bekend en overgeslagen.')).toBeVisible()
  await page.goto(`${money}/inlezen`)
  await page.locator('summary', { hasText: `Maak export-${mode}.csv ongedaan` }).click()
  await page.getByLabel('Reden').first().fill('Dit was het verkeerde bestand.')
  await page.getByRole('button', { name: 'Maak ongedaan' }).first().click()
  await expect(page.getByRole('row').filter({ hasText: `export-${mode}.csv` })).toContainText('ongedaan gemaakt')
  await isAccessible(page)
  await fitsSmallScreen(page)
})
