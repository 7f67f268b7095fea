import { execFile } from 'node:child_process'
import { closeSync, ftruncateSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { demoPhrase } from '../src/demo/reporting.ts'
import { cleaned } from '../src/modules/reporting-point/files/cleaning/index.ts'
import { aJpeg, secret } from '../src/modules/reporting-point/files/testing.ts'
import { choose, expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

/** Whether a text stands in any file of the server's data: database, log of its changes, files and mails. */
function isKept(text: string | Buffer): boolean {
  const folder = process.env.WEERWERK_DATA ?? '.cache/e2e'
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return files.some(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(text))
}

/** A film of two gigabytes that takes no room. */
function hugeFile(path: string): string {
  const file = openSync(path, 'w')
  ftruncateSync(file, 2 * 1024 ** 3)
  closeSync(file)
  return path
}

/** The newest report, opened by a handler: its photo, and what is saved of it. */
async function handlerSees(page: Page, canary: string, photo: Buffer): Promise<void> {
  await choose(page, 'Meldingen')
  const reports = page.getByRole('link', { name: /^Melding \d+$/ })
  await expect(reports.first()).toBeVisible()
  const names = await reports.allTextContents()
  const newest = Math.max(...names.map((name) => Number(name.split(' ')[1])))
  await page.getByRole('link', { name: `Melding ${newest}`, exact: true }).click()
  await page.getByLabel('Herstelzin').fill(demoPhrase)
  await page.getByRole('button', { name: 'Open de melding' }).click()
  await expect(page.locator('#written')).toContainText(canary)
  await page.getByRole('button', { name: /^Toon de foto/ }).click()
  await expect(page.getByRole('img', { name: 'Foto bij de melding: foto-1.jpg' })).toBeVisible()
  await isAccessible(page)
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Bewaar foto-1.jpg' }).click(),
  ])
  expect(readFileSync(await saved.path())).toEqual(photo)
  expect(photo.includes('GPS')).toBe(false)
}

test('een medewerker meldt zonder account, krijgt zeven woorden, leest het antwoord en schrijft terug', async ({
  page,
  context,
  as,
}, info) => {
  const hasScript = info.project.name === 'with-js'
  const canary = `kanarie-${Math.random().toString(36).slice(2)}`
  const bodies: string[] = []
  page.on('request', (request) => bodies.push(request.postData() ?? ''))
  await page.goto('/meld')
  await page.getByRole('link', { name: 'Enschede' }).click()
  await isAccessible(page)
  await page.getByRole('link', { name: 'Doe een melding' }).click()
  await isAccessible(page)
  await fitsSmallScreen(page)
  await expect(page.getByText('wordt in uw browser versleuteld')).toBeVisible({ visible: hasScript })
  await expect(page.getByText('Daarom versleutelt onze server')).toBeVisible({ visible: !hasScript })

  await page.getByLabel('Waar en wanneer was dat?').fill('Bij de haven (fictief)')
  await page.getByRole('button', { name: 'Verstuur' }).click()
  await expect(page.getByRole('link', { name: 'Schrijf op wat u zag of hoorde.' })).toBeVisible()
  await expect(page.getByLabel('Waar en wanneer was dat?')).toHaveValue('Bij de haven (fictief)')
  await page.getByLabel('Wat zag of hoorde u?').fill(`${canary} (fictief)`)
  const files = page.getByLabel('Foto’s en bestanden')
  if (hasScript) {
    await files.setInputFiles(hugeFile(info.outputPath('film.mp4')))
    await expect(page.getByText('film.mp4 gaat niet mee. Het is groter dan 25 MB.')).toBeVisible()
    await files.setInputFiles({ name: 'foto.exe', mimeType: 'image/jpeg', buffer: Buffer.from(aJpeg()) })
    await expect(page.getByText('Programma’s, scripts en webpagina’s kunnen niet mee.')).toBeVisible()
    await files.setInputFiles({ name: 'verkeerd.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(aJpeg()) })
    await files.setInputFiles({ name: 'IMG_GPS.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(aJpeg()) })
    await expect(page.getByText('IMG_GPS.jpg → foto-2.jpg')).toBeVisible()
    await page.getByRole('button', { name: 'Haal verkeerd.jpg weg' }).click()
    await expect(page.getByText('verkeerd.jpg gaat niet mee.')).toBeVisible()
    await expect(page.getByText('verkeerd.jpg →')).toHaveCount(0)
    await expect(page.getByText('IMG_GPS.jpg → foto-1.jpg')).toBeVisible()
    // The line breaks once: the page goes on by itself.
    await page.route('**/meld/api/files/*/0', (route) => route.abort(), { times: 1 })
  } else await files.setInputFiles({ name: 'IMG_GPS.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(aJpeg()) })
  await expect(page.getByText('Schoongemaakt: plaats, tijd en camera')).toBeVisible({ visible: hasScript })
  await page.getByRole('button', { name: 'Verstuur' }).click()

  await expect(page.getByRole('heading', { name: 'Uw melding is verstuurd' })).toBeVisible()
  await expect(page.getByText('Uw bestand is verstuurd.')).toBeVisible({ visible: hasScript })
  await isAccessible(page)
  const words = await page.getByRole('list', { name: 'Uw zeven woorden' }).getByRole('listitem').allTextContents()
  expect(words).toHaveLength(7)
  for (const field of await page.getByLabel(/^Vul woord/).all()) {
    const place = Number(
      /\d/.exec((await page.locator(`label[for="${await field.getAttribute('id')}"]`).textContent()) ?? '')?.[0],
    )
    await field.fill(words[place - 1] ?? '')
  }
  await page.getByRole('button', { name: 'Controleer' }).click()
  await expect(page.getByText('Het klopt.')).toBeVisible()

  await page.getByRole('link', { name: 'Later het antwoord lezen' }).click()
  await page.getByLabel('Uw zeven woorden').fill(`${words.slice(0, 6).join(' ')}`)
  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByText('precies zeven woorden')).toBeVisible()
  await page.getByLabel('Uw zeven woorden').fill(words.join('  ').toUpperCase())
  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByText(`${canary} (fictief)`)).toBeVisible()
  await expect(page.getByText('Ontvangen:')).toBeVisible()
  // One file, and its name does not tell that another was chosen before.
  await expect(page.getByText(/^foto-\d\.jpg/)).toHaveText([/^foto-1\.jpg/])
  await page.getByLabel('Schrijf terug').fill(`Nog iets: ${canary}`)
  await page.getByRole('button', { name: 'Verstuur' }).click()
  await expect(page.getByText(`Nog iets: ${canary}`)).toBeVisible()
  await expect(page.getByText('Uw bericht is verstuurd.')).toBeVisible()
  await isAccessible(page)
  await fitsSmallScreen(page)

  expect(await context.cookies()).toEqual([])
  // The code of the point stands in the data, so what is kept would be found.
  expect(isKept('GM0153')).toBe(true)
  expect(isKept(canary)).toBe(false)
  const photo = Buffer.from(cleaned('image/jpeg', aJpeg()))
  for (const part of [photo.subarray(0, 150), photo.subarray(-150), secret]) expect(isKept(part)).toBe(false)
  // With a script it never left the browser; without one it went to the server, which the page said.
  expect(bodies.some((body) => body.includes(canary))).toBe(!hasScript)
  if (hasScript) await handlerSees(await as('meldpunt.enschede'), canary, photo)
})

test('het keuzehulpje wijst de andere routes, met alle negen instanties, en een verkeerde link verstuurt niets', async ({
  page,
}, info) => {
  await page.goto('/meld/GM0153')
  await expect(
    page.getByRole('link', { name: /\((ACM|AFM|ANVS|AP|DNB|IGJ|NVWA|NZa)\)|Huis voor Klokkenluiders/ }),
  ).toHaveCount(9)
  await page.getByRole('link', { name: 'Read this page in English' }).click()
  await expect(page.getByRole('heading', { name: 'Report to Enschede' })).toBeVisible()
  if (info.project.name === 'without-js') return
  // The link of the poster names another key than the page has.
  await page.goto(`/meld/GM0153#s=${'0'.repeat(24)}`)
  await page.getByRole('link', { name: 'Doe een melding' }).click()
  await page.getByLabel('Wat zag of hoorde u?').fill('Iets (fictief)')
  await page.getByRole('button', { name: 'Verstuur' }).click()
  await expect(page.getByText('Deze pagina hoort niet bij de link')).toBeVisible()
})

test('van buiten is na te gaan dat de pagina het gepubliceerde programma heeft, en een telefoon kan haar bewaren', async ({
  page,
  baseURL,
}) => {
  await page.goto('/meld')
  await page.getByRole('link', { name: 'Is deze pagina echt?' }).click()
  const [published] = JSON.parse(readFileSync('docs/reporter-bundle.json', 'utf8'))
  await expect(page.getByText(published.sha256)).toBeVisible()
  await isAccessible(page)
  const check = promisify(execFile)('bin/weerwerk', ['reporter-page', 'check', baseURL ?? ''])
  expect((await check).stdout).toContain('/melden')
  await page.goto('/meld')
  await page.getByRole('link', { name: 'Enschede' }).click()
  const manifest = await page.locator('link[rel="manifest"]').getAttribute('href')
  const app = await (await page.request.get(manifest ?? '')).json()
  expect(app).toMatchObject({ short_name: 'Weerwerk', display: 'standalone' })
  expect(app.start_url).toMatch(/^\/meld\/[\w-]+#s=[0-9a-f]{24}$/)
  for (const { src } of app.icons) expect((await page.request.get(src)).headers()['content-type']).toBe('image/png')
})

test('melden lukt ook in een beveiligde browser zonder JIT en WebAssembly, met het toetsenbord op 320 px', async ({
  playwright,
  baseURL,
  javaScriptEnabled,
}, info) => {
  const { launchOptions } = info.project.use
  const args = [...(launchOptions?.args ?? []), '--js-flags=--jitless']
  const browser = await playwright.chromium.launch({ ...launchOptions, args })
  const viewport = { width: 320, height: 640 }
  const page = await browser.newPage({ ...{ baseURL, viewport, locale: 'nl-NL' }, javaScriptEnabled })
  await page.goto('/meld/GM0153/melden')
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(320)
  expect(await page.evaluate('typeof WebAssembly')).toBe('undefined')
  await page.getByLabel('Wat zag of hoorde u?').focus()
  await page.keyboard.type('Een contante betaling (fictief)')
  await page.getByRole('button', { name: 'Verstuur' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Uw melding is verstuurd' })).toBeVisible()
  await browser.close()
})
