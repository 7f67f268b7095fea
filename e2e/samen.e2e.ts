import { expect, isAccessible, test } from './fixtures.ts'

// Each browser mode has municipalities of its own, so that the two don't change each other's scan.
const busy = (js: boolean | undefined) => (js === false ? 'oldenzaal' : 'dinkelland')
const handedIn = (js: boolean | undefined) => (js === false ? 'losser' : 'hengelo')

async function toScan(page: import('@playwright/test').Page): Promise<string> {
  await page.goto('/zelfscans')
  await page.getByRole('link', { name: 'Zelfscan dit jaar (fictief)' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Zelfscan dit jaar')
  return new URL(page.url()).pathname
}

test('een coördinator vraagt een collega om een norm, en die ziet en beantwoordt alleen die', async ({
  as,
  javaScriptEnabled,
}) => {
  const where = busy(javaScriptEnabled)
  const coordinator = await as(`coordinator.${where}`)
  const scan = await toScan(coordinator)
  await coordinator.goto(`${scan}/norm/VW-03`)
  await coordinator.getByText('Vraag een collega').click()
  await coordinator.getByLabel('Collega').selectOption({ label: `HR-adviseur ${name(where)} (fictief)` })
  await coordinator.getByRole('button', { name: 'Vraag', exact: true }).click()
  await expect(coordinator.getByText(`HR-adviseur ${name(where)} (fictief)`).first()).toBeVisible()
  await isAccessible(coordinator)
  await coordinator.goto('/')
  await expect(coordinator.getByRole('heading', { name: 'Wacht op anderen' })).toBeVisible()
  await expect(coordinator.getByText('1 collega heeft nog vragen open')).toBeVisible()
  await coordinator.goto(scan)
  const progress = coordinator.getByRole('table', { name: 'Voortgang per persoon' })
  const row = progress.getByRole('row').filter({ hasText: `HR-adviseur ${name(where)} (fictief)` })
  await expect(row).toContainText('0 / 1')
  await expect(row.getByRole('link', { name: 'VW-03' })).toBeVisible()
  await isAccessible(coordinator)

  const colleague = await as(`hr.${where}`)
  await colleague.goto('/')
  await expect(colleague.getByRole('link', { name: '1 norm wacht op uw antwoord' })).toBeVisible()
  await isAccessible(colleague)
  await colleague.goto(`${scan}/norm/VW-03`)
  const norm = colleague.getByRole('article').filter({ hasText: 'VW-03' })
  await norm.getByRole('radio', { name: /^1 · Incidenteel/ }).check()
  await norm.getByRole('button', { name: 'Bewaar' }).click()
  await expect(colleague).toHaveURL(/#VW-03$/)
  await colleague.goto('/')
  await expect(colleague.getByText('U hoeft nu niets te doen.')).toBeVisible()
  await colleague.goto(`${scan}/norm/VW-02`)
  await expect(colleague.getByRole('button', { name: 'Bewaar' })).toHaveCount(0)
  await coordinator.goto(`${scan}/norm/VW-03`)
  await expect(coordinator.getByRole('radio', { name: /^1 · Incidenteel/ })).toBeChecked()
})

test('bewijs wordt toegevoegd als bestand, dient bij een tweede norm, en een vermomd programma wordt geweigerd', async ({
  as,
  javaScriptEnabled,
}) => {
  const page = await as(`coordinator.${busy(javaScriptEnabled)}`)
  const scan = await toScan(page)
  const title = 'Verslag van de oefening (fictief)'
  await page.goto(`${scan}/norm/VW-01`)
  const fill = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
    if (!(await page.getByLabel('Wat is het?').isVisible())) await page.getByText('Voeg bewijs toe').click()
    await page.getByLabel('Wat is het?').fill(title)
    await page.getByLabel('Soort bewijs').selectOption({ label: 'Gesprek of verslag' })
    await page.getByLabel('Van welke dag').fill('2026-10-01')
    await page.getByLabel('Bestand').setInputFiles(file)
    await page.getByRole('button', { name: 'Voeg toe' }).click()
  }
  await fill({ name: 'verslag.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\u0090\u0000not a paper') })
  await expect(page.getByRole('alert').or(page.getByText('Er is iets niet goed ingevuld')).first()).toBeVisible()
  await expect(page.getByLabel('Wat is het?')).toHaveValue(title)
  await isAccessible(page)
  await fill({ name: 'verslag.txt', mimeType: 'text/plain', buffer: Buffer.from('Een verslag. (fictief)\n') })
  const evidence = page.getByRole('link', { name: title })
  await expect(evidence).toBeVisible()
  const address = (await evidence.getAttribute('href')) ?? ''
  const file = await page.request.get(address)
  expect(file.status()).toBe(200)
  expect(await file.text()).toBe('Een verslag. (fictief)\n')
  expect(file.headers()['content-disposition']).toContain('attachment')
  await page.goto(`${scan}/norm/VW-02`)
  await page.getByText('Gebruik bestaand bewijs').first().click()
  await page.getByRole('combobox', { name: 'Bewijs', exact: true }).selectOption({ label: `${title} (1 oktober 2026)` })
  await page.getByRole('button', { name: 'Gebruik bestaand bewijs' }).click()
  await expect(page.getByRole('link', { name: title })).toBeVisible()

  const stranger = await as('coordinator.almelo')
  expect((await stranger.request.get(address)).status()).toBe(404)
})

test('wat een gemeente vrijgeeft leest de analist, en na intrekken niet meer', async ({ as, javaScriptEnabled }) => {
  const coordinator = await as(`coordinator.${handedIn(javaScriptEnabled)}`)
  const scan = await toScan(coordinator)
  await coordinator.goto(`${scan}/norm/BS-01`)
  const remark = `Hier willen wij hulp bij (fictief, ${javaScriptEnabled === false ? 'zonder' : 'met'})`
  await coordinator.getByLabel('Opmerking', { exact: true }).fill(remark)
  await coordinator.getByRole('button', { name: 'Plaats' }).click()
  await expect(coordinator.getByText(remark).first()).toBeVisible()

  const analyst = await as('analist')
  await analyst.goto('/rode-draden')
  const running = analyst.getByRole('option', { name: 'Zelfscan dit jaar (fictief)' })
  const round = await running.getAttribute('value')
  const norm = `/rode-draden/${round}/norm/BS-01`
  await analyst.goto(norm)
  await expect(analyst.getByRole('heading', { name: 'Wat gemeenten bij deze norm hebben vrijgegeven' })).toBeVisible()
  await expect(analyst.getByText(remark)).toHaveCount(0)

  const item = coordinator.getByRole('listitem').filter({ hasText: `Opmerking: ${remark}` })
  await item.getByRole('button', { name: 'Geef vrij' }).click()
  await expect(item.getByText('(Vrijgegeven)')).toBeVisible()
  await isAccessible(coordinator)
  await analyst.goto(norm)
  await expect(analyst.getByText(remark)).toBeVisible()
  await isAccessible(analyst)

  await item.getByRole('button', { name: 'Trek in' }).click()
  await expect(item.getByRole('button', { name: 'Geef vrij' })).toBeVisible()
  await analyst.goto(norm)
  await expect(analyst.getByText(remark)).toHaveCount(0)
  const stranger = await as('coordinator.almelo')
  await stranger.goto(norm)
  await expect(stranger.getByRole('heading', { name: 'Wat gemeenten bij deze norm hebben vrijgegeven' })).toHaveCount(0)
})

const name = (slug: string) => slug.charAt(0).toUpperCase() + slug.slice(1)
