import { demoPhrase } from '../src/demo/reporting.ts'
import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

test('een aandachtsfunctionaris voert een melding in voor een collega en geeft de zeven woorden mee', async ({
  as,
  javaScriptEnabled,
}) => {
  const page = await as('vertrouwenspersoon.enschede')
  await page.goto('/meldingen/invoeren')
  if (!javaScriptEnabled) {
    await expect(page.getByText('Dit kan alleen met JavaScript')).toBeVisible()
    return
  }
  const bodies: string[] = []
  page.on('request', (request) => bodies.push(request.postData() ?? ''))
  await page.getByRole('button', { name: 'Versleutel en verstuur' }).click()
  await expect(page.getByText('Schrijf op wat de melder zag of hoorde.')).toBeVisible()
  await page.getByLabel('De melder weet dat ik dit invoer').check()
  await page.getByLabel('Wat zag of hoorde de melder?').fill('Ingevoerd aan de balie (fictief)')
  const brief = { name: 'Brief van Anna.txt', mimeType: 'text/plain', buffer: Buffer.from('Geheime bijlage (fictief)') }
  await page.getByLabel(/Foto’s en bestanden/).setInputFiles(brief)
  await expect(page.getByText('bestand-1.txt')).toBeVisible()
  await page.getByRole('radio', { name: 'Ja, over iemand die meldingen leest' }).check()
  await page.getByRole('radio', { name: 'Nee', exact: true }).last().check()
  await page.getByRole('button', { name: 'Versleutel en verstuur' }).click()
  await expect(page.getByText('Uw bestand is verstuurd.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Uw melding is ingevoerd en verstuurd' })).toBeVisible()
  await isAccessible(page)
  await fitsSmallScreen(page)
  const words = await page.locator('[data-part="handout"] ol > li').allTextContents()
  for (const field of await page.getByLabel(/^Woord \d/).all()) {
    const label = await page.locator(`label[for="${await field.getAttribute('id')}"]`).textContent()
    await field.fill(words[Number(/\d/.exec(label ?? '')?.[0]) - 1] ?? '')
  }
  await page.getByRole('button', { name: 'Controleer' }).click()
  await expect(page.getByText('Het klopt.')).toBeVisible()
  await page.getByRole('button', { name: 'Wis de woorden' }).click()
  await expect(page.getByText(words[0] ?? '', { exact: true })).toHaveCount(0)
  for (const body of bodies)
    for (const secret of [words[0] ?? '', 'balie', 'bijlage', 'Anna']) expect(body).not.toContain(secret)

  await page.goto('/meld/antwoord')
  await page.getByLabel('Uw zeven woorden').fill(words.join(' '))
  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByText('Ingevoerd aan de balie (fictief)')).toBeVisible()
  await expect(page.getByText('bestand-1.txt')).toBeVisible()
})

test('een vertrouwenspersoon sluit een vraag alleen, met een reden, en opent haar weer', async ({
  as,
  javaScriptEnabled,
}) => {
  // Each mode leaves its own lines in the trail of the same question.
  const reason = javaScriptEnabled ? 'de vraag is beantwoord' : 'verwezen naar een ander'
  const page = await as('vertrouwenspersoon.enschede')
  await page.goto('/meldingen')
  await page
    .getByRole('link', { name: /^Melding \d+$/ })
    .first()
    .click()
  await expect(page.getByText('Er is geen beoordeling door twee nodig')).toBeVisible()
  await page.locator('summary', { hasText: 'Sluit deze vraag' }).click()
  await page.getByRole('button', { name: 'Sluit deze vraag' }).click()
  await expect(page.getByRole('alert')).toContainText('Kies waarom de vraag gesloten wordt.')
  await page.getByRole('combobox', { name: 'Waarom?' }).selectOption(reason)
  await isAccessible(page)
  await fitsSmallScreen(page)
  await page.getByRole('button', { name: 'Sluit deze vraag' }).click()
  await expect(page.getByRole('row', { name: new RegExp(`gesloten .*${reason}`) })).toBeVisible()
  const reopened = page.getByRole('row', { name: /weer geopend/ })
  const before = await reopened.count()
  await page.locator('summary', { hasText: 'Open de vraag opnieuw' }).click()
  await page.getByRole('button', { name: 'Open de vraag opnieuw' }).click()
  await expect(reopened).toHaveCount(before + 1)
})

test('een behandelaar ondertekent de kop van het logboek in de eigen browser', async ({ as, javaScriptEnabled }) => {
  const page = await as('meldpunt.enschede')
  await page.goto('/meldingen/sleutels')
  await page.getByRole('link', { name: 'Logboek nakijken' }).click()
  await expect(page.getByRole('heading', { name: 'Wie ondertekende de kop?' })).toBeVisible()
  await isAccessible(page)
  await fitsSmallScreen(page)
  if (!javaScriptEnabled) {
    await expect(page.getByText('Ondertekenen kan alleen met JavaScript')).toBeVisible()
    return
  }
  await page.getByLabel('Herstelzin').fill(demoPhrase)
  await page.getByRole('button', { name: 'Onderteken de kop van nu' }).click()
  await expect(page.getByRole('row', { name: /Meldpuntfunctionaris Enschede .*klopt: de regel/ })).toBeVisible()
})
