import { chromium, type Page } from '@playwright/test'
import { ensureChromium } from '../scripts/setup/steps.mjs'
import { demoPassword } from '../src/demo/people.ts'
import { demoPhrase } from '../src/demo/reporting.ts'
import { bodyOf, directoryOf, type PointView, sealReport } from '../src/modules/reporting-point/reporter/sending.ts'
import { BenchServer, type Measured } from './server.ts'

const count = 500
const code = 'GM0153'

/** A handler in Chromium who opens five hundred reports and searches them: nothing of it leaves the browser. */
export async function searchingBench(): Promise<Measured[]> {
  const server = await BenchServer.start(3294)
  const executablePath = await ensureChromium()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-quic'],
  })
  try {
    await sendAll(server.base)
    const page = await browser.newPage({ baseURL: server.base, locale: 'nl-NL' })
    return await search(page)
  } finally {
    await browser.close()
    server.stop()
  }
}

/** Reports as browsers make them, each with keys of its own; one in ten names what is searched for. */
async function sendAll(base: string): Promise<void> {
  const point: PointView = await (await fetch(`${base}/meld/api/points/${code}`)).json()
  const today = new Date().toISOString().slice(0, 10)
  const directory = directoryOf(point, today)
  const rest = { where: '', mayAsk: '', category: '', name: '', about: 'nobody' as const, exclude: [] }
  for (let number = 0; number < count; number += 1) {
    const what = `Een bezoeker vroeg naar ${number % 10 === 0 ? 'vergunningen' : 'de weg'} (fictief). `.repeat(20)
    const report = await sealReport(point, directory, { ...rest, what }, 'report', today)
    const answer = await fetch(`${base}/meld/api/points/${code}/reports`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify(bodyOf(report, point.work.challenge)),
    })
    if (answer.status !== 201) throw new Error(`report ${number}: ${answer.status}`)
  }
}

async function search(page: Page): Promise<Measured[]> {
  await page.goto('/inloggen')
  await page.getByLabel('E-mailadres').fill('meldpunt.twee.enschede@fictief.example')
  await page.getByLabel('Wachtwoord', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await page.getByRole('button', { name: 'Uitloggen' }).waitFor()
  await page.goto('/meldingen/zoeken')
  await page.getByLabel('Herstelzin').fill(demoPhrase)
  const start = performance.now()
  await page.getByRole('button', { name: 'Open alle meldingen' }).click()
  await page.locator('[data-part="newest"] article').nth(24).waitFor()
  const readable = Math.round(performance.now() - start)
  await page.getByText('meldingen zijn geopend').waitFor({ timeout: 300_000 })
  const opened = Math.round(performance.now() - start)
  await page.getByLabel('Woorden').fill('bezoeker VERGUNNINGEN')
  const before = performance.now()
  await page.getByRole('button', { name: 'Zoek', exact: true }).click()
  await page.getByText(`In ${count / 10} meldingen gevonden`).waitFor()
  const found = Math.round(performance.now() - before)
  const name = `${count} reports in Chromium`
  return [
    { name: `${name}: the newest 25 to read and search (of 2000)`, value: readable, unit: 'ms' },
    { name: `${name}: all fetched and opened with the recovery phrase (of 8000)`, value: opened, unit: 'ms' },
    { name: `${name}: two words searched and ${count / 10} hits shown`, value: found, unit: 'ms' },
  ]
}
