import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { ensureChromium } from '../scripts/setup/steps.mjs'
import { BenchServer, type Measured } from './server.ts'

const form = '/meld/GM0153/melden'
/** As WebPageTest has it, in bytes a second and ms: 400 kbit a second, and 400 ms there and back. */
const slow3G = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 }

/** A reporter in Chromium: what the page weighs, how soon it can be used on a slow line, and how long a report and a file take. */
export async function reporterPageBench(): Promise<Measured[]> {
  const server = await BenchServer.start(3295)
  const executablePath = await ensureChromium()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-quic'],
  })
  try {
    const at = server.base + form
    return [...(await weight(browser, at)), ...(await onSlowLine(browser, at)), ...(await sending(browser, at))]
  } finally {
    await browser.close()
    server.stop()
  }
}

/** Everything that the page loads, after brotli at its best; letters are packed by themselves. */
async function weight(browser: Browser, at: string): Promise<Measured[]> {
  const page = await browser.newPage()
  const bodies: Promise<Buffer>[] = []
  page.on('response', (answer) => bodies.push(answer.body()))
  await page.goto(at, { waitUntil: 'networkidle' })
  const sizes = (await Promise.all(bodies)).map((body) => Math.min(body.length, brotliCompressSync(body).length))
  await page.close()
  const kilobytes = Math.round(sizes.reduce((sum, size) => sum + size, 0) / 100) / 10
  return [{ name: `page of the reporter, ${sizes.length} files, brotli (of 120)`, value: kilobytes, unit: 'kB' }]
}

async function onSlowLine(browser: Browser, at: string): Promise<Measured[]> {
  const page = await browser.newPage()
  const line = await page.context().newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', slow3G)
  const start = performance.now()
  await page.goto(at, { waitUntil: 'commit' })
  const seen = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? false,
  )
  const painted = Math.round(Number(await seen.jsonValue()))
  await page.getByText('wordt in uw browser versleuteld').waitFor()
  const encrypting = Math.round(performance.now() - start)
  await page.close()
  return [
    { name: 'page of the reporter on slow 3G: seen, and its form works (of 3000)', value: painted, unit: 'ms' },
    { name: 'page of the reporter on slow 3G: its script encrypts', value: encrypting, unit: 'ms' },
  ]
}

async function sending(browser: Browser, at: string): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'weerwerk-photo-'))
  const photo = join(folder, 'foto.jpg')
  writeFileSync(photo, await aPhoto(browser))
  const text = await sent(browser, at)
  const file = await sent(browser, at, photo)
  const size = Math.round(statSync(photo).size / 1e6)
  rmSync(folder, { recursive: true })
  return [
    { name: 'text report in Chromium: encrypted, with its work (of 500)', value: text.encrypted, unit: 'ms' },
    { name: 'text report in Chromium: from button to receipt', value: text.all, unit: 'ms' },
    { name: `photo of ${size} MB in Chromium: cleaned and encrypted (of 5000)`, value: file.encrypted, unit: 'ms' },
    { name: `photo of ${size} MB in Chromium: from choice to kept`, value: file.all, unit: 'ms' },
  ]
}

/** Sends a report, and tells how long its browser worked and how long all of it took, in ms. */
async function sent(browser: Browser, at: string, photo?: string): Promise<{ encrypted: number; all: number }> {
  const page = await browser.newPage()
  await page.goto(at, { waitUntil: 'networkidle' })
  await page.getByLabel('Wat zag of hoorde u?').fill('Iets (fictief). '.repeat(100))
  const start = performance.now()
  let encrypted = 0
  if (photo) await page.setInputFiles('#files', photo)
  if (photo) await page.getByText('Schoongemaakt').waitFor()
  encrypted += photo ? performance.now() - start : 0
  const moments = new Map<string, number>()
  const note = (url: string, what: string) => moments.set(`${what} ${new URL(url).pathname}`, performance.now())
  page.on('response', (answer) => note(answer.url(), 'answer'))
  page.on('request', (request) => note(request.url(), 'request'))
  await page.getByRole('button', { name: 'Verstuur' }).click()
  await page.getByRole('heading', { name: 'Uw melding is verstuurd' }).waitFor()
  if (photo) await page.getByText('Uw bestand is verstuurd.').waitFor({ timeout: 60_000 })
  const all = Math.round(performance.now() - start)
  const between = (from: string, to: string) => (moments.get(to) ?? 0) - (moments.get(from) ?? 0)
  encrypted += between('answer /meld/api/points/GM0153', 'request /meld/api/points/GM0153/reports')
  if (photo) encrypted += between('answer /meld/api/files/whole', 'request /meld/api/files')
  await page.close({ runBeforeUnload: false })
  return { encrypted: Math.round(encrypted), all }
}

/** Noise as a JPEG of about 10 MB, as Chromium packs it. */
async function aPhoto(browser: Browser): Promise<Buffer> {
  const page: Page = await browser.newPage()
  const text = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(3600, 2600)
    const image = new ImageData(3600, 2600)
    for (let at = 0; at < image.data.length; at += 1) image.data[at] = at % 4 === 3 ? 255 : Math.random() * 256
    canvas.getContext('2d')?.putImageData(image, 0, 0)
    const bytes = new Uint8Array(
      await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })).arrayBuffer(),
    )
    let binary = ''
    for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(binary)
  })
  await page.close()
  return Buffer.from(text, 'base64')
}
