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
    await page.getByText('Beoordeling vastleggen').first().click()
    await page.getByLabel('Regime').selectOption('own')
    await page.getByRole('button', { name: 'Beoordeling vastleggen' }).click()
    await expect(page.getByText('Vastgelegd.')).toBeVisible()
    return
  }
  const written = page.locator('#written')
  await page.clock.install()
  await page.getByLabel('Herstelzin').fill('appel boom fiest')
  await page.getByRole('button', { name: 'Open de melding' }).click()
  await expect(written).toContainText('Een herstelzin heeft tien woorden. U typte er 3.')
  await expect(written).toContainText('Bedoelt u feest')
  await page.getByLabel('Herstelzin').fill(demoPhrase)
  await page.getByRole('button', { name: 'Open de melding' }).click()
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
  await settling.getByText('Beoordeling vastleggen').first().click()
  await settling.getByRole('button', { name: 'Beoordeling vastleggen' }).click()
  await settling.locator('summary', { hasText: 'Sluit de melding' }).click()
  await settling.getByLabel('Uitkomst').selectOption('taken-up')
  await settling.getByRole('button', { name: 'Sluit de melding' }).click()
  await expect(page.locator('[data-part="standing"]')).toContainText('gesloten')
  await expect(written).toContainText('vroeg mij om adressen uit ons systeem')
  await expect(page.getByRole('button', { name: 'Versleutel en verstuur' })).toBeHidden()
  await settling.locator('summary').click()
  await settling.getByRole('button', { name: 'Open de melding opnieuw' }).click()
  await expect(page.getByRole('button', { name: 'Versleutel en verstuur' })).toBeVisible()

  await page.clock.fastForward('16:00')
  await expect(written).toContainText('vanzelf vergrendeld')
  await expect(written).not.toContainText('vroeg mij om adressen')
})
