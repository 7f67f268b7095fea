import type { Page } from '@playwright/test'
import { expect, isAccessible, password, test } from './fixtures.ts'

// Each browser mode has a municipality of its own, so that the two don't change each other's scan.
const municipality = (js: boolean | undefined) => (js === false ? 'wierden' : 'twenterand')

async function toTheme(page: Page, theme: string): Promise<string> {
  await page.goto('/zelfscans')
  await page.getByRole('link', { name: 'Zelfscan dit jaar (fictief)' }).click()
  const scan = new URL(page.url()).pathname
  await page.getByRole('link', { name: theme, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: theme })).toBeVisible()
  return scan
}

const normOf = (page: Page, code: string) => page.getByRole('article').filter({ hasText: `${code} · ` })

test('twee mensen bij één norm: de tweede ziet het antwoord van de eerste, en niets is overschreven', async ({
  as,
  javaScriptEnabled,
}) => {
  const where = municipality(javaScriptEnabled)
  const first = await as(`coordinator.${where}`)
  const second = await as(`coordinator.${where}`)
  const scan = await toTheme(first, 'Veilige werkomgeving')
  await toTheme(second, 'Veilige werkomgeving')
  const one = normOf(first, 'VW-02')
  await one.getByLabel('Toelichting').fill('Eerst bewaard (fictief)')
  await one.getByRole('button', { name: 'Bewaar' }).click()
  await expect(first).toHaveURL(/#VW-02$/)

  const other = normOf(second, 'VW-02')
  if (javaScriptEnabled !== false) {
    await other.getByRole('radio', { name: /^0 · Ontbreekt/ }).check()
    await expect(other.getByRole('status')).toContainText('Iemand anders heeft deze norm intussen ook beantwoord')
  } else await other.getByRole('radio', { name: /^0 · Ontbreekt/ }).check()
  await other.getByLabel('Toelichting').fill('Later getypt (fictief)')
  await other.getByRole('button', { name: 'Bewaar' }).click()
  const refused = normOf(second, 'VW-02')
  await expect(refused.getByText('niets is overschreven').first()).toBeVisible()
  await expect(refused.getByLabel('Toelichting')).toHaveValue('Later getypt (fictief)')
  await isAccessible(second)
  await first.goto(`${scan}/norm/VW-02`)
  await expect(first.getByLabel('Toelichting')).toHaveValue('Eerst bewaard (fictief)')

  await refused.getByRole('button', { name: 'Bewaar mijn antwoord' }).click()
  await expect(second).toHaveURL(/#VW-02$/)
  await first.reload()
  await expect(first.getByLabel('Toelichting')).toHaveValue('Later getypt (fictief)')
  await expect(first.getByRole('radio', { name: /^0 · Ontbreekt/ })).toBeChecked()
})

test('een login die verloopt terwijl iemand antwoordt, verliest niets van het antwoord', async ({
  as,
  javaScriptEnabled,
}) => {
  const page = await as(`coordinator.${municipality(javaScriptEnabled)}`)
  const scan = await toTheme(page, 'Kwetsbare werkprocessen')
  const norm = normOf(page, 'KP-02')
  await norm.getByRole('radio', { name: /^1 · Incidenteel/ }).check()
  if (javaScriptEnabled !== false) await expect(norm.getByRole('status')).toHaveText('Bewaard')
  await page.context().clearCookies()
  await norm.getByLabel('Toelichting').fill('Getypt zonder login (fictief)')
  await norm.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Wat u invulde is niet weg')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Inloggen' }).click()
  await page.getByLabel('E-mailadres').fill(`coordinator.${municipality(javaScriptEnabled)}@fictief.example`)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Inloggen' }).click()
  await expect(page.getByText('Getypt zonder login (fictief)')).toBeVisible()
  await page.getByRole('button', { name: 'Verstuur het alsnog' }).click()
  await page.goto(`${scan}/norm/KP-02`)
  await expect(page.getByLabel('Toelichting')).toHaveValue('Getypt zonder login (fictief)')
  await expect(page.getByRole('radio', { name: /^1 · Incidenteel/ })).toBeChecked()
})

test('een antwoord van de vorige ronde telt pas als het is bevestigd', async ({ as, javaScriptEnabled }) => {
  const page = await as(`coordinator.${municipality(javaScriptEnabled)}`)
  const scan = await toTheme(page, 'Juridisch instrumentarium')
  await page.goto(`${scan}/indienen`)
  const waits = page.getByRole('alert').getByRole('link', { name: /^JI-05 .*Bevestig dit antwoord/ })
  await waits.click()
  await expect(page.getByText('Dit antwoord komt uit de vorige ronde. Klopt het nog?')).toBeVisible()
  await page.getByRole('button', { name: 'Ja, dit klopt nog' }).click()
  await expect(page.getByText('Klopt het nog?')).toHaveCount(0)
  await page.goto(`${scan}/indienen`)
  await expect(waits).toHaveCount(0)
})
