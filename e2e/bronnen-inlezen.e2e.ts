import { anAmeff } from '../src/modules/systems/exchange/testing.ts'
import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

const here = '/bronnen/uitwisselen/inlezen'
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

test('een bronbeheerder leest een bestand in, kiest wat een onbekende kolom is en ziet alle fouten in een keer', async ({
  as,
}) => {
  const isScripted = test.info().project.name === 'with-js'
  const code = isScripted ? 'rdw-voorraad' : 'kadaster-proef'
  const known = isScripted ? 'bag' : 'woz'
  const fresh = `Proefregister ${code} (fictief)`
  const manager = await as(isScripted ? 'bronbeheerder.almelo' : 'bronbeheerder.hengelo')
  await manager.goto('/bronnen/uitwisselen')
  await manager.getByRole('link', { name: 'Bestand inlezen' }).click()
  await manager.getByRole('button', { name: 'Kijk wat er verandert' }).click()
  await expect(manager.getByRole('alert')).toContainText('Kies een bestand.')

  const header =
    'Code;Bron;Soort;Wat staat erin;Waarvoor;Toegang;Toegang in woorden;Let op;Hoe komt u erbij;Contact;Herkomst;Firma'
  const row = (access: string, day: string) =>
    `${code};${fresh};gemeentelijk systeem;proeven;proeven;${access};open;niets;vraag het;het loket;proef ${day};Firma Fictief`
  const wrong = `${header};Geldig vanaf\r\n${row('halfopen', '')};morgen\r\n`
  await manager.getByLabel('Bestand', { exact: true }).setInputFiles(csv('fictief.csv', wrong))
  await manager.getByRole('button', { name: 'Kijk wat er verandert' }).click()
  await expect(manager.getByRole('heading', { name: 'Welke kolom is wat?' })).toBeVisible()
  await isAccessible(manager)
  await fitsSmallScreen(manager)
  await manager.getByRole('button', { name: 'Ga verder met deze kolommen' }).click()
  await expect(manager.getByRole('alert')).toContainText('Kies bij ‘Firma’ een veld, of laat de kolom weg.')
  await manager.getByLabel('Kolom ‘Firma’').selectOption('Leverancier')
  await manager.getByRole('button', { name: 'Ga verder met deze kolommen' }).click()
  await expect(manager.getByText('Het bestand heeft 2 fouten.')).toBeVisible()
  await expect(manager.getByRole('rowheader', { name: 'F2 (Toegang)' })).toBeVisible()
  await expect(manager.getByRole('rowheader', { name: 'M2 (Geldig vanaf)' })).toBeVisible()
  await isAccessible(manager)
  await fitsSmallScreen(manager)

  const right = `${header}\r\n${row('openbaar', '')}\r\n`
  await manager.getByLabel('Bestand', { exact: true }).setInputFiles(csv('fictief.csv', right))
  await manager.getByRole('button', { name: 'Kijk wat er verandert' }).click()
  await manager.getByLabel('Kolom ‘Firma’').selectOption('Laat weg')
  await manager.getByRole('button', { name: 'Ga verder met deze kolommen' }).click()
  await expect(manager.getByText('1 nieuwe bron, 0 bronnen met wijzigingen')).toBeVisible()
  await manager.getByRole('button', { name: 'Kies de kolommen opnieuw' }).click()
  await expect(manager.getByLabel('Kolom ‘Firma’')).toHaveValue('-')

  const change = `Code;Contact\r\n${known};het nieuwe loket van ${code} (fictief)\r\n`
  await manager.getByLabel('Bestand', { exact: true }).setInputFiles(csv('wijziging.csv', change))
  await manager.getByRole('button', { name: 'Kijk wat er verandert' }).click()
  await expect(manager.getByText('0 nieuwe bronnen, 1 bron met wijzigingen')).toBeVisible()
  await expect(
    manager.getByRole('row').filter({ has: manager.getByRole('rowheader', { name: 'Contact', exact: true }) }),
  ).toContainText(`het nieuwe loket van ${code}`)
  await isAccessible(manager)
  await fitsSmallScreen(manager)
  await manager.getByLabel('Wat verandert er, en waarom?').fill('')
  await manager.getByRole('button', { name: 'Maak de voorstellen' }).click()
  await expect(manager.getByRole('alert')).toContainText('Wat verandert er, en waarom?')
  await manager.getByLabel('Wat verandert er, en waarom?').fill(`Het loket is verhuisd (${code}, fictief).`)
  await manager.getByRole('button', { name: 'Maak de voorstellen' }).click()
  await expect(manager.getByText('Ingelezen: 1 voorstel en 0 concepten.')).toBeVisible()

  const analyst = await as('analist')
  await analyst.goto(`/bron/${known}/versies`)
  await expect(analyst.getByText(`Het loket is verhuisd (${code}, fictief).`)).toBeVisible()

  await manager.getByText('Trek ‘wijziging.csv’ van').click()
  await manager.getByRole('button', { name: 'Trek in', exact: true }).click()
  await expect(manager.getByText('1 versie is ingetrokken.')).toBeVisible()
  await analyst.reload()
  await expect(analyst.getByText(`Het loket is verhuisd (${code}, fictief).`)).toHaveCount(0)
  expect(new URL(manager.url()).pathname).toBe(here)
})

test('een bronbeheerder leest een export van de Softwarecatalogus in en kiest welke systemen een bron worden', async ({
  as,
}) => {
  const isScripted = test.info().project.name === 'with-js'
  const name = isScripted ? 'Zaaksysteem Fictief' : 'Vergunningenpakket Fictief'
  const manager = await as(isScripted ? 'bronbeheerder.almelo' : 'bronbeheerder.hengelo')
  await manager.goto(here)
  const ameff = {
    name: 'export.xml',
    mimeType: 'application/xml',
    buffer: Buffer.from(anAmeff([name, 'Iets Fictief'])),
  }
  await manager.getByLabel('Bestand', { exact: true }).setInputFiles(ameff)
  await manager.getByRole('button', { name: 'Kijk wat er verandert' }).click()
  await expect(manager.getByText('2 systemen staan nog niet in het overzicht')).toBeVisible()
  await isAccessible(manager)
  await fitsSmallScreen(manager)
  await manager.getByRole('button', { name: 'Maak er concepten van' }).click()
  await expect(manager.getByRole('alert')).toContainText('Vink ten minste een systeem aan.')
  await manager.getByLabel(name).check()
  await manager.getByRole('button', { name: 'Maak er concepten van' }).click()
  await expect(manager.getByText('Ingelezen: 0 voorstellen en 1 concept.')).toBeVisible()
  await manager.getByRole('link', { name: `${name.toLowerCase().replace(' ', '-')}, versie 1` }).click()
  await expect(manager.getByText('Zo kan de bron niet in het overzicht komen')).toBeVisible()
  await manager.goto(here)
  await manager.getByText('Trek ‘export.xml’ van').click()
  await manager.getByRole('button', { name: 'Trek in', exact: true }).click()
  await expect(manager.getByText('1 versie is ingetrokken.')).toBeVisible()
})
