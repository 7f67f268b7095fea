import type { Page } from '@playwright/test'
import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

const where = (javaScriptEnabled: boolean | undefined) =>
  javaScriptEnabled === false ? 'dinkelland' : 'rijssen-holten'

type Results = {
  'assessment-results': {
    results: { findings: { props: unknown[] }[]; attestations: { parts: { prose: string }[] }[] }[]
  }
}

async function isFine(page: Page): Promise<void> {
  await isAccessible(page)
  await fitsSmallScreen(page)
  await page.setViewportSize({ width: 1280, height: 800 })
}

const json = (name: string, content: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})

test('een zelfscan gaat mee als OSCAL en komt in een andere zelfscan weer binnen', async ({
  as,
  javaScriptEnabled,
}) => {
  const page = await as(`coordinator.${where(javaScriptEnabled)}`)
  await page.goto('/zelfscans')
  await page.getByRole('link', { name: 'Zelfscan vorig jaar (fictief)' }).click()
  await page.getByRole('link', { name: 'Werkblad voor offline' }).click()
  await expect(page.getByRole('link', { name: 'Download als OSCAL' })).toBeVisible()
  await isFine(page)
  const results = await (await page.request.get(page.url().replace('/werkblad', '/oscal.json'))).text()
  expect(Object.keys(JSON.parse(results))).toEqual(['assessment-results'])

  await page.goto('/zelfscans')
  await page.getByRole('link', { name: 'Zelfscan dit jaar (fictief)' }).click()
  await page.getByRole('link', { name: 'Werkblad voor offline' }).click()
  const upload = async (content: unknown) => {
    await page.getByLabel('Ingevuld werkblad').setInputFiles(json('zelfscan.json', content))
    await page.getByRole('button', { name: 'Lees in' }).click()
  }
  const broken = JSON.parse(results)
  broken['assessment-results'].results[0].start = 'gisteren'
  await upload(broken)
  await expect(page.getByText('gisteren is geen tijdstip met tijdzone.')).toBeVisible()
  await isFine(page)
  await upload(results)
  await expect(page.getByRole('heading', { name: '3. Kijk na en bevestig' })).toBeVisible()
  await isFine(page)
  await page.getByRole('button', { name: 'Gooi dit weg' }).click()
  await expect(page.getByRole('link', { name: 'Download het werkblad' })).toBeVisible()

  await page.goto('/zelfscans')
  await page.getByRole('link', { name: 'Uitslagen uit een bestand' }).click()
  await isFine(page)
  const bring = async (content: string) => {
    await page.getByLabel('Uitslag in OSCAL (.json)').setInputFiles(json('uitslag.json', content))
    await page.getByRole('button', { name: 'Kijk wat erin staat' }).click()
  }
  await bring(results)
  await expect(page.getByText('“Zelfscan vorig jaar (fictief)” staat hier al.').first()).toBeVisible()
  await isFine(page)
  // The same results as if this installation had lost them: nothing here has their ids.
  const uuids = JSON.parse(results)['assessment-results'].results.map(({ uuid }: { uuid: string }) => uuid)
  const elsewhere = uuids.reduce((text: string, one: string) => text.replaceAll(one, crypto.randomUUID()), results)
  await page.goto('/zelfscans/archief')
  await bring(elsewhere)
  await expect(page.getByText('Nagerekend: het bestand is heel.')).toBeVisible()
  await isFine(page)
  await page.getByRole('button', { name: 'Bewaar deze uitslag' }).click()
  await expect(
    page.getByText('De uitslag is bewaard. Hij telt alleen mee in het verloop van uw eigen gemeente.'),
  ).toBeVisible()
  await isFine(page)
  const again = await (await page.request.get(`${new URL(page.url()).pathname}/oscal.json`)).json()
  const said = (document: Results) =>
    document['assessment-results'].results.map(({ findings, attestations }) => [
      findings.map(({ props }) => props.map((prop) => JSON.stringify(prop)).toSorted()),
      attestations.map(({ parts }) => parts.map(({ prose }) => prose)),
    ])
  expect(said(again)).toEqual(said(JSON.parse(elsewhere)))
  await page.getByRole('link', { name: 'Bekijk het verloop' }).click()
  await expect(page.getByText('Van uw gemeente staan hier ook uitslagen uit een bestand')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'zelfscan, uit een bestand' })).toBeVisible()
  await isFine(page)
})

test('een actieplan gaat mee als OSCAL, en nieuwe acties komen binnen nadat ze zijn bekeken', async ({
  as,
  javaScriptEnabled,
}) => {
  const page = await as(`coordinator.${where(javaScriptEnabled)}`)
  await page.goto('/acties/nieuw')
  const title = 'Protocol bespreken met de directie (fictief)'
  await page.getByLabel('Wat gaat u doen?').fill(title)
  await page.getByRole('button', { name: /^(Maak|Bewaar)/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Protocol bespreken/ })).toBeVisible()
  await page.goto('/acties')
  await page.getByRole('link', { name: 'OSCAL', exact: true }).click()
  await isFine(page)
  const plan = await (await page.request.get('/acties/oscal.json')).text()
  const upload = async (content: unknown) => {
    await page.getByLabel('Actieplan in OSCAL (.json)').setInputFiles(json('actieplan.json', content))
    await page.getByRole('button', { name: 'Kijk wat erin staat' }).click()
  }
  await upload('{}')
  await expect(page.getByRole('heading', { name: 'Dit bestand heeft 1 fout. Er is niets ingelezen.' })).toBeVisible()
  await isFine(page)
  await page.goto('/acties/oscal')
  await upload(plan)
  await expect(page.getByText('Staat er al').first()).toBeVisible()
  await isFine(page)

  const other = JSON.parse(plan.replaceAll(title, `${title} nog eens`))
  for (const item of other['plan-of-action-and-milestones']['poam-items']) item.uuid = crypto.randomUUID()
  await page.getByRole('link', { name: 'Kies een ander bestand' }).click()
  await upload(other)
  await expect(page.getByRole('checkbox', { name: `Neem over: ${title} nog eens` })).toBeChecked()
  await isFine(page)
  await page.getByRole('button', { name: 'Breng deze acties in' }).click()
  await expect(page.getByText(/acties? ingebracht\./)).toBeVisible()
  await page.getByRole('link', { name: 'Naar de acties' }).click()
  await expect(page.getByRole('link', { name: `${title} nog eens` })).toBeVisible()
})
