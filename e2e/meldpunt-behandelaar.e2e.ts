import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { demoPhrase } from '../src/demo/reporting.ts'
import { choose, expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

test('een behandelaar opent een melding met de herstelzin, antwoordt, sluit haar en vergrendelt', async ({
  as,
  javaScriptEnabled,
}) => {
  const page = await as('meldpunt.enschede')
  const name = javaScriptEnabled ? 'Melding 2' : 'Melding 3'
  await choose(page, 'Meldingen')
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name} · Enschede`)
  await isAccessible(page)
  if (!javaScriptEnabled) {
    await expect(page.getByText('Lezen en antwoorden kan alleen met JavaScript')).toBeVisible()
    await expect(page.getByLabel('Herstelzin')).toBeHidden()
    await page.getByText('Regime vastleggen').first().click()
    await page.locator('[data-part="settling"]').getByLabel('Regime').selectOption('own')
    await page.getByRole('button', { name: 'Regime vastleggen' }).click()
    await expect(page.getByText('Vastgelegd.')).toBeVisible()
    await expect(page.getByText('Beoordelen doet u bij de tekst van de melding, als zij open is')).toBeVisible()
    return
  }
  const written = page.locator('#written')
  await page.clock.install()
  await page.getByLabel('Herstelzin').fill('appel boom fiest')
  await page.getByRole('button', { name: 'Open de melding' }).click()
  await expect(written).toContainText('Een herstelzin heeft tien woorden. U typte er 3.')
  await expect(written).toContainText('Bedoelt u feest')
  await open(page)
  await expect(written).toContainText('vroeg mij om adressen uit ons systeem')
  await expect(written).toContainText('Informatielek of inside-hulp')
  await isAccessible(page)
  await fitsSmallScreen(page)
  await page.setViewportSize({ width: 1280, height: 800 })

  await page.getByText('Terugkoppeling', { exact: true }).last().click()
  await page.getByLabel('Voorbeeldtekst').selectOption({ label: 'Terugkoppeling: opgepakt' })
  await page.getByRole('button', { name: 'Versleutel en verstuur' }).click()
  await expect(written).toContainText('Verstuurd.')
  await expect(written.locator('article').last()).toContainText('Wij hebben uw melding bekeken en opgepakt')

  const settling = page.locator('[data-part="settling"]')
  await page.getByLabel('Nieuwe aantekening').fill('Gebeld met de balie. (fictief)')
  await page.getByRole('button', { name: 'Versleutel en bewaar' }).click()
  await expect(written.getByText('Gebeld met de balie.')).toBeVisible()
  await expect(page.locator('[data-part="work-told"]')).toContainText('De aantekening is bewaard.')
  await propose(page)
  await expect(settling).toContainText('wacht op een tweede behandelaar')
  await judge(await as('meldpunt.twee.enschede'), page.url())
  await page.reload()
  await open(page)
  await expect(settling).toContainText('eens: ')
  await expect(written.getByText('Dat zie ik ook zo.')).toBeVisible()
  await settling.locator('summary', { hasText: 'Sluit de melding' }).click()
  await settling.getByRole('button', { name: 'Sluit de melding' }).click()
  await expect(page.locator('[data-part="standing"]')).toContainText('gesloten')
  await expect(written).toContainText('vroeg mij om adressen uit ons systeem')
  await expect(page.getByRole('button', { name: 'Versleutel en verstuur' })).toBeHidden()
  await settling.locator('summary', { hasText: 'opnieuw' }).click()
  await settling.getByRole('button', { name: 'Open de melding opnieuw' }).click()
  await expect(page.getByRole('button', { name: 'Versleutel en verstuur' })).toBeVisible()

  await page.clock.fastForward('16:00')
  await expect(written).toContainText('vanzelf vergrendeld')
  await expect(written).not.toContainText('vroeg mij om adressen')
})

async function open(page: Page): Promise<void> {
  await page.getByLabel('Herstelzin').fill(demoPhrase)
  await page.getByRole('button', { name: 'Open de melding', exact: true }).click()
}

/** What the first assessor sees of a report, and which outcome they propose. */
async function propose(page: Page): Promise<void> {
  const form = page.locator('form[data-part="propose"]')
  await form.getByRole('button', { name: 'Versleutel en stel voor' }).click()
  await expect(page.locator('[data-part="work-told"]')).toContainText('Vul nog in: Bron, Concreetheid')
  await form.getByLabel('Bron').selectOption({ label: 'eigen waarneming' })
  for (const [label, value] of [
    ['Concreetheid', '3'],
    ['Betrouwbaarheid', '2'],
    ['Ernst', '3'],
    ['Spoed', 'week'],
    ['Uitkomst', 'taken-up'],
  ] as const)
    await form.getByLabel(label).selectOption(value)
  await form.getByLabel('Waarom?').fill('De balie herkent het. (fictief)')
  await form.getByRole('button', { name: 'Versleutel en stel voor' }).click()
}

/** Another handler reads that and agrees. */
async function judge(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await open(page)
  const form = page.locator('form[data-part="judge"]')
  await expect(page.locator('[data-part="notes"]')).toContainText('De balie herkent het.')
  await form.getByLabel('Ja: de uitkomst staat').check()
  await form.getByLabel('Waarom?').fill('Dat zie ik ook zo. (fictief)')
  await form.getByRole('button', { name: 'Versleutel en leg vast' }).click()
  await expect(page.locator('[data-part="work-told"]')).toContainText('Vastgelegd.')
}

test('een behandelaar zoekt in alle meldingen en behandelt een verzoek om inzage; wat wordt gezocht, blijft in de browser', async ({
  as,
  javaScriptEnabled,
}) => {
  const page = await as('meldpunt.twee.enschede')
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await choose(page, 'Meldingen')
  await page.getByRole('link', { name: 'Zoeken', exact: true }).last().click()
  if (javaScriptEnabled) {
    await openAll(page)
    const newest = page.locator('[data-part="newest"]')
    await expect(newest.getByRole('heading', { name: 'Nieuwste meldingen' })).toBeVisible()
    await expect(newest).toContainText('staan ’s nachts vaak bestelbusjes')
    await isAccessible(page)
    await page.getByLabel('Woorden').fill('INKOPER leverancier')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await expect(page.getByText('In 1 melding gevonden')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Melding 1', exact: true })).toBeVisible()
    await expect(newest.locator('article')).toHaveCount(0)
    await isAccessible(page)
    await page.getByRole('button', { name: 'Vergrendel' }).click()
    await expect(page.getByText('inkoper')).toHaveCount(0)
  } else await expect(page.getByText('Zoeken kan alleen met JavaScript')).toBeVisible()
  await page.getByRole('link', { name: 'Verzoek om inzage' }).click()
  if (javaScriptEnabled) {
    await openAll(page)
    await page.getByLabel('Naam').fill('bestelbusjes')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await page.getByLabel('gaat over deze persoon').check()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Bewaar het gekozene' }).click()
    expect(await readFile(await (await saved).path(), 'utf8')).toContain('staan ’s nachts vaak bestelbusjes')
  }
  await page.getByRole('button', { name: 'Leg vast' }).click()
  await expect(page.getByText('Vastgelegd in het logboek')).toBeVisible()
  expect(sent.filter((one) => /inkoper|bestelbusjes/i.test(one))).toEqual([])
})

async function openAll(page: Page): Promise<void> {
  await page.getByLabel('Herstelzin').fill(demoPhrase)
  await page.getByRole('button', { name: 'Open alle meldingen' }).click()
  await expect(page.locator('[data-part="told"]')).toContainText('meldingen zijn geopend')
}
