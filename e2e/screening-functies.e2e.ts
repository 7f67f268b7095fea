import { choose, expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

/** Names of its own for each browser mode: both work at the same municipality. */
const mine = (name: string) => `${name} (fictief, ${test.info().project.name})`
const file = (text: string) => ({ name: 'functiehuis.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

test('HR leest het functiehuis in en scoort een functie; veiligheid geeft akkoord, en niemand keurt het eigen voorstel goed', async ({
  as,
  javaScriptEnabled,
}) => {
  const hr = await as('hr.wierden')
  await choose(hr, 'Screening')
  await hr.getByRole('link', { name: 'Functies', exact: true }).click()
  await hr.getByRole('link', { name: 'Functiehuis inlezen' }).click()
  await isAccessible(hr)
  const [buyer, desk] = [mine('Inkoper'), mine('Baliemedewerker')]
  const send = async (text: string) => {
    await hr.getByLabel('Bestand').setInputFiles(file(text))
    await hr.getByRole('button', { name: 'Bestand bekijken' }).click()
  }
  await send(`functie;F1;F2;F3;F4;F5;F6;F7;F8\n${buyer};2;3;4;0;0;2;0;1\n111222333;;;;;;;;\n`)
  await expect(hr.getByText('Het bestand heeft 2 fouten. Er is niets ingelezen.')).toBeVisible()
  await expect(hr.getByRole('row').filter({ hasText: 'D2' })).toContainText('van 0 tot en met 3')
  await expect(hr.getByRole('row').filter({ hasText: 'A3' })).toContainText('burgerservicenummer')
  await send(`functie;F1;F2;F3;F4;F5;F6;F7;F8\n${buyer};2;3;3;0;0;2;0;1\n${desk};;;;;;;;\n`)
  await expect(hr.getByRole('status').filter({ hasText: 'Nieuw: 2.' })).toBeVisible()
  // While it goes on, the browser asks how far it is, and the form sends the key that it asks by.
  const applying = hr.waitForRequest((request) => request.method() === 'POST')
  await hr.getByRole('button', { name: 'Doorvoeren' }).click()
  expect((await applying).postData()?.includes('progress')).toBe(javaScriptEnabled !== false)
  await hr.getByRole('link', { name: 'Naar de functies' }).click()

  await hr.getByRole('link', { name: desk }).click()
  await hr.getByRole('link', { name: 'Scoren', exact: true }).click()
  await isAccessible(hr)
  for (const [factor, score] of [2, 2, 0, 1, 0, 2, 0, 0].entries())
    await hr.locator(`input[name=F${factor + 1}][value="${score}"]`).check()
  await hr.getByLabel('Andere klasse dan berekend').selectOption({ label: 'C · Hoog' })
  await hr.getByRole('button', { name: 'Bewaren en uitkomst zien' }).click()
  await expect(hr.getByRole('alert')).toContainText('U kiest een andere klasse dan berekend. Schrijf op waarom.')
  await hr.getByLabel('Waarom een andere klasse?').fill('De balie geeft ook sleutels van de kluis uit. (fictief)')
  await hr.getByRole('button', { name: 'Bewaren en uitkomst zien' }).click()
  await expect(hr.getByText('B · Verhoogd (de scores)')).toBeVisible()
  await isAccessible(hr)
  await hr.getByRole('button', { name: 'Voorleggen' }).click()
  await expect(hr.getByText('U legde dit zelf voor. Iemand anders geeft akkoord.')).toBeVisible()
  await expect(hr.getByRole('button', { name: /^Akkoord/ })).toHaveCount(0)
  const address = new URL(hr.url()).pathname
  const revision = await hr.locator('input[name=revision]').first().inputValue()
  const sent = (side: string) => hr.request.post(address, { form: { do: 'approve', as: side, revision } })
  expect(await (await sent('hr')).text()).toContain('Uw eigen voorstel kunt u niet goedkeuren')
  expect((await sent('security')).status()).toBe(403)

  const security = await as('coordinator.wierden')
  await security.goto('/screening/functies/akkoord')
  await security.getByRole('button', { name: 'Akkoord namens veiligheid' }).click()
  await expect(security.getByRole('alert')).toContainText('Kies ten minste één functie.')
  await security.getByLabel(desk).check()
  await security.getByRole('button', { name: 'Akkoord namens veiligheid' }).click()
  await expect(security.getByText('U gaf akkoord op 1 functie.')).toBeVisible()
  await security.goto(address)
  await expect(security.getByText('Klasse: C · Hoog')).toBeVisible()
  await fitsSmallScreen(security)
})

test('een vergelijking zegt waarom Almelo en Enschede voor dezelfde functie een andere klasse hebben', async ({
  as,
}) => {
  const analyst = await as('analist')
  await choose(analyst, 'Screening')
  await analyst.getByRole('link', { name: 'Vergelijken', exact: true }).click()
  await isAccessible(analyst)
  await analyst.getByLabel('Tonen').selectOption({ label: 'Alleen verschillen' })
  await analyst.getByRole('button', { name: 'Toon' }).click()
  await analyst.getByRole('link', { name: 'Inkoper/contractmanager' }).click()
  await expect(analyst.getByRole('listitem').filter({ hasText: 'De klasse verschilt' })).toContainText(
    'Almelo B; Enschede C',
  )
  await expect(analyst.getByText('Almelo koos B; berekend was C.')).toContainText('raamcontracten')
  await isAccessible(analyst)
  await fitsSmallScreen(analyst)
})

test('na een nieuw model beoordelen HR en veiligheid een functie opnieuw, en tot dan verandert er niets', async ({
  as,
  javaScriptEnabled,
}) => {
  const town = javaScriptEnabled === false ? 'hengelo' : 'almelo'
  const hr = await as(`hr.${town}`)
  await hr.goto('/screening/functies')
  await hr.getByRole('link', { name: /^2 functies moeten opnieuw beoordeeld worden/ }).click()
  await hr.getByText('Alle 2 functies doorrekenen met het nieuwe model').first().click()
  await hr.getByRole('button', { name: 'Alle 2 functies doorrekenen met het nieuwe model' }).click()
  await expect(hr.getByText('De functies zijn doorgerekend.')).toBeVisible()
  await hr.getByRole('link', { name: /^Medewerker financiële administratie/ }).click()
  await expect(hr.getByText('Klasse: A · Basis')).toBeVisible()
  await expect(hr.getByText('B · Verhoogd (de scores)')).toBeVisible()
  await isAccessible(hr)
  await hr.getByRole('button', { name: 'Voorleggen' }).click()
  const security = await as(`coordinator.${town}`)
  await security.goto(new URL(hr.url()).pathname)
  await security.getByRole('button', { name: 'Akkoord namens veiligheid' }).click()
  await expect(security.getByText('Klasse: B · Verhoogd')).toBeVisible()
})
