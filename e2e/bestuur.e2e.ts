import { readFileSync } from 'node:fs'
import { choose, expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

test('een lid van het DVO leest de rode draden zonder namen, tot het DVO dat toestaat', async ({ as }) => {
  const page = await as('dvo')
  await isAccessible(page)
  await choose(page, 'Rode draden')
  await expect(page.getByText('Namen van andere gemeenten ziet u niet.')).toBeVisible()
  await isAccessible(page)
})

for (const [who, note] of [
  ['dvo', 'In het stuk staan aantallen gemeenten en geen namen.'],
  ['analist', 'De namen van gemeenten staan in het stuk'],
] as const)
  test(`het stuk voor het bestuur: ${who} ziet wie het mag lezen en haalt het in elke vorm`, async ({ as }) => {
    const page = await as(who)
    await page.goto('/rode-draden')
    await page.getByRole('link', { name: 'Stuk voor het bestuur' }).click()
    await expect(page.getByText(note)).toBeVisible()
    await isAccessible(page)
    await fitsSmallScreen(page)
    for (const [link, ending, start] of [
      ['PDF om te lezen', 'pdf', '%PDF-1.'],
      ['PDF voor het archief', 'pdf', '%PDF-1.'],
      ['Word', 'docx', 'PK'],
      ['Spreadsheet', 'xlsx', 'PK'],
    ] as const) {
      const waiting = page.waitForEvent('download')
      await page.getByRole('link', { name: link, exact: true }).click()
      const download = await waiting
      expect(download.suggestedFilename()).toMatch(new RegExp(`^rode-dradenbeeld-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`))
      expect(readFileSync(await download.path(), 'latin1').slice(0, 200)).toContain(start)
    }
    if (test.info().project.name === 'with-js')
      await expect(page.getByRole('status')).toHaveText('Het stuk is gemaakt en staat bij uw downloads.')
  })

test('een projectleider publiceert een kader en start een ronde', async ({ as, javaScriptEnabled }) => {
  const version = javaScriptEnabled === false ? '1.9' : '1.8'
  const page = await as('projectleider')
  await choose(page, 'Normenkaders')
  await isAccessible(page)
  await page.getByRole('row').filter({ hasText: '1.0' }).getByRole('link', { name: 'Basis op orde Twente' }).click()
  await isAccessible(page)
  await page.getByText('Nieuwe versie', { exact: true }).first().click()
  await page.getByLabel('Versienummer').fill(version)
  await page.getByRole('button', { name: 'Nieuwe versie' }).click()
  await expect(page.getByText(`Concept · Versie ${version}`)).toBeVisible()
  await page.getByText('Publiceer', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Publiceer' }).click()
  await expect(page.getByText(`Gepubliceerd · Versie ${version}`)).toBeVisible()
  await page.goto('/rondes/nieuw')
  await isAccessible(page)
  await page.getByLabel('Naam van de ronde').fill(`Proefronde ${version} (fictief)`)
  await page.getByLabel('Normenkader').selectOption({ label: `Basis op orde Twente ${version}` })
  await page.getByRole('checkbox', { name: 'Almelo' }).check()
  await page.getByRole('button', { name: 'Start de ronde' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Proefronde ${version} (fictief)` })).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(2)
  await isAccessible(page)
})

test('een kader met fouten wordt geweigerd met alle fouten tegelijk', async ({ as }) => {
  const page = await as('projectleider')
  await page.goto('/normenkaders')
  const broken =
    'format: weerwerk/1\ncode: proef\nversion: "1"\ntitle: {nl: Proef}\nlanguage: nl\nscale:\n  - {level: 0, name: {nl: nul}}\n  - {level: 2, name: {nl: twee}}\nnodes:\n  - {code: A, parent: null, assessable: true, title: {nl: Een}}\n  - {code: A, parent: null, assessable: true, title: {nl: Twee}}\n'
  await page
    .getByLabel('Bestand')
    .setInputFiles({ name: 'kader.yaml', mimeType: 'application/yaml', buffer: Buffer.from(broken) })
  await page.getByRole('button', { name: 'Importeer' }).click()
  await expect(page.getByText('Dit bestand heeft 2 fouten.')).toBeVisible()
  await expect(page.getByText('niveau 1 ontbreekt tussen 0 en 2')).toBeVisible()
  await expect(page.getByText(/code A .*twee keer|A staat er twee keer/)).toBeVisible()
})
