import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

const folder = join(process.env.WEERWERK_DATA ?? '.cache/e2e', 'mail')
const lineBreak = /=\r?\n/g

/** The link in the last mail to this address; mails are sent by a job, so it may take a moment. */
async function linkTo(address: string): Promise<string> {
  const find = () => {
    const mails = (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => name.endsWith('.eml'))
      .toSorted()
      .map((name) => readFileSync(join(folder, name), 'utf8').replace(lineBreak, ''))
      .filter((mail) => mail.includes(`To: ${address}`))
    return /\/screening\/link\/[\w-]+/.exec(mails.at(-1) ?? '')?.[0] ?? ''
  }
  await expect.poll(() => (find() ? 'a mail' : 'no mail'), { timeout: 30_000 }).toBe('a mail')
  return find()
}

// Each browser mode has a candidate of its own.
const candidate = (js: boolean | undefined) =>
  js === false
    ? { name: 'Kandidaat West (fictief)', mail: 'kandidaat.west@fictief.example', isObjection: false }
    : { name: 'Kandidaat Oost (fictief)', mail: 'kandidaat.oost@fictief.example', isObjection: true }

test('een kandidaat opent de link, leest waarom, geeft ander werk op en krijgt antwoord van HR en leidinggevende', async ({
  as,
  page,
  javaScriptEnabled,
}) => {
  const { name, mail, isObjection } = candidate(javaScriptEnabled)
  const hr = await as('hr.enschede')
  await hr.goto('/screening/reacties')
  await hr.getByRole('link', { name }).click()
  await hr.getByRole('link', { name: 'Link naar de eigen pagina' }).click()
  await hr.getByRole('button', { name: /^Stuur een/ }).click()
  await expect(hr.getByText('De mail met de link gaat nu weg.')).toBeVisible()
  await isAccessible(hr)

  const link = await linkTo(mail)
  const opened = await page.goto(link)
  expect(opened?.headers()['cache-control']).toBe('no-store')
  expect(opened?.headers()['referrer-policy']).toBe('strict-origin')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw screening bij Enschede')
  await expect(page.getByRole('table').first()).toContainText('art. 5 en 8 Ambtenarenwet 2017')
  await isAccessible(page)
  await page.getByRole('link', { name: 'Nevenwerkzaamheden', exact: true }).click()
  await page.getByRole('button', { name: 'Verstuur de opgave' }).click()
  await expect(page.getByRole('alert')).toContainText('Vul ten minste één regel in')
  await page.getByLabel('Wat doet u?').first().fill('Taxi rijden, BSN 111222333')
  await page.getByLabel('Voor wie?').first().fill('Taxi Fictie (fictief)')
  await page.getByRole('button', { name: 'Verstuur de opgave' }).click()
  await expect(page.getByRole('alert')).toContainText('burgerservicenummer')
  await isAccessible(page)
  await page.getByLabel('Wat doet u?').first().fill('Taxi rijden (fictief)')
  await page.getByLabel('Krijgt u er geld voor?').first().selectOption('ja')
  await page.getByRole('button', { name: 'Verstuur de opgave' }).click()
  await expect(page.getByText('Uw opgave is verstuurd.')).toBeVisible()
  await page.getByLabel('Uw bericht').fill('Mag ik in de weekenden blijven rijden? (fictief)')
  await page.getByRole('button', { name: 'Verstuur', exact: true }).click()
  await expect(page.getByText('Uw bericht is verstuurd.')).toBeVisible()
  await fitsSmallScreen(page)

  await hr.goto('/screening/reacties')
  await hr
    .getByRole('row', { name: isObjection ? /Bezwaar/ : name })
    .getByRole('link', { name })
    .first()
    .click()
  await hr.getByLabel('Uw antwoord').fill('Wij keken opnieuw en passen het aan. (fictief)')
  if (isObjection) {
    await hr.getByRole('button', { name: 'Verstuur het antwoord' }).click()
    await expect(hr.getByRole('alert')).toContainText('Kies de uitkomst')
    await hr.getByLabel('Uitkomst van het bezwaar').selectOption('upheld')
  }
  await hr.getByRole('button', { name: 'Verstuur het antwoord' }).click()
  await expect(hr.getByText('Het antwoord staat op de eigen pagina')).toBeVisible()
  await isAccessible(hr)
  await hr.goto(`/screening/opgaven?zoek=${encodeURIComponent(name)}`)
  await hr.getByRole('link', { name }).click()
  await hr.getByLabel('Wie beoordeelt?').selectOption({ label: 'Leidinggevende Enschede (fictief)' })
  await hr.getByRole('button', { name: 'Wijs aan' }).click()
  await expect(hr.getByText('De leidinggevende is aangewezen.')).toBeVisible()
  await isAccessible(hr)

  const manager = await as('leidinggevende.enschede')
  await manager.goto('/')
  await manager.getByRole('link', { name: /wacht(en)? op uw beoordeling/ }).click()
  await manager.getByRole('link', { name }).click()
  await manager.getByRole('radio', { name: /Ja, met afspraken/ }).check()
  await manager.getByRole('button', { name: 'Bewaar de beoordeling' }).click()
  await expect(manager.getByRole('alert')).toContainText('Schrijf de afspraken of de redenen op.')
  await manager.getByRole('radio', { name: /Ja, met afspraken/ }).check()
  await manager.getByLabel('Afspraken of redenen').fill('Niet op werkdagen. (fictief)')
  await manager.getByRole('button', { name: 'Bewaar de beoordeling' }).click()
  await expect(manager.getByText('De beoordeling is bewaard.')).toBeVisible()
  await isAccessible(manager)
  const declaration = new URL(manager.url()).pathname

  await page.goto(link)
  await expect(page.getByText('Toelichting van de leidinggevende: Niet op werkdagen. (fictief)')).toBeVisible()
  await expect(page.getByText('Wij keken opnieuw en passen het aan. (fictief)')).toBeVisible()
  const stranger = await as('hr.almelo')
  expect((await stranger.request.get(declaration)).status()).toBe(404)
  expect((await page.request.get(`${link}x`)).status()).toBe(404)
})

test('een medewerker vindt de eigen pagina op de eerste pagina en in het menu', async ({ as }) => {
  const page = await as('medewerker.enschede')
  await expect(page.getByRole('link', { name: /^Uw screening: u moet nog/ })).toBeVisible()
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Mijn screening' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn screening')
  await isAccessible(page)
  await fitsSmallScreen(page)
})
