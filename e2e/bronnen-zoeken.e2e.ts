import { choose, expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

test('Een medewerker met een adres vindt welke bron helpt, of zij die mag gebruiken en hoe zij erbij komt', async ({
  as,
}) => {
  const page = await as('medewerker.enschede')
  await choose(page, 'Informatiebronnen')
  await page.getByRole('button', { name: 'Zoek bronnen' }).click()
  await expect(page.getByText('Kies hierboven drie dingen')).toBeVisible()
  await page.getByLabel('Wat heeft u?').selectOption({ label: 'een adres' })
  await page.getByRole('button', { name: 'Zoek bronnen' }).click()
  await expect(page.getByText('Kies ook wat u heeft')).toBeVisible()
  await expect(page.getByLabel('Wat heeft u?')).toHaveValue('address')
  await page.goto('/bronnen?heb=address&wil=bestaat-niet-meer&rol=bibob-coordinator')
  await expect(page.getByLabel('Wat wilt u weten?')).toHaveAccessibleDescription(/Maak een keuze/)
  await expect(page.getByLabel('Wat heeft u?')).not.toHaveAccessibleDescription(/Maak een keuze/)
  await page.getByLabel('Wat wilt u weten?').selectOption({ label: 'van wie een pand of perceel is' })
  await page.getByLabel('Wat is uw werk?').selectOption({ label: 'Bibob-coördinator' })
  await page.getByRole('button', { name: 'Zoek bronnen' }).click()

  const allowed = page.getByRole('article', { name: /Basisregistratie Kadaster/ })
  await expect(allowed.getByText('ja', { exact: true })).toBeVisible()
  await expect(allowed.getByRole('heading', { name: 'Zo komt u erbij' })).toBeVisible()
  const conditional = page.getByRole('article', { name: /WOZ/ })
  await expect(conditional.getByText('Voorwaarde:').first()).toBeVisible()
  await expect(page.getByText('Dit is geen juridisch advies.')).toBeVisible()
  await isAccessible(page)
  await fitsSmallScreen(page)

  await page.getByLabel('Wat is uw werk?').selectOption({ label: 'andere medewerker' })
  await page.getByLabel('Wat wilt u weten?').selectOption({ label: 'wie er staat ingeschreven' })
  await page.getByRole('button', { name: 'Zoek bronnen' }).click()
  const refused = page.getByRole('article', { name: /Basisregistratie Personen/ })
  await expect(refused.getByText('nee', { exact: true })).toBeVisible()
  await expect(refused.getByRole('heading', { name: 'Zo komt u erbij' })).toHaveCount(0)

  await refused.getByRole('link', { name: /Basisregistratie Personen/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Basisregistratie Personen/ })).toBeVisible()
  await expect(page.getByText('Een privacyjurist moet dit nog bevestigen.')).toBeVisible()
  await isAccessible(page)
  await fitsSmallScreen(page)
})

test('Een gemeente zegt dat zij over een bron wil helpen, en wie die bron mag gebruiken, leest bij het antwoord wie te vragen', async ({
  as,
}) => {
  const slug = test.info().project.name === 'with-js' ? 'hellendoorn' : 'tubbergen'
  const name = slug === 'hellendoorn' ? 'Hellendoorn' : 'Tubbergen'
  const desk = `Loket adreskwaliteit ${name} (fictief)`
  const question = 'heb=address&wil=address-risk&taak=address-investigation'
  const manager = await as(`bronbeheerder.${slug}`)
  const may = manager.getByLabel('Andere gemeenten mogen ons over deze bron vragen')
  const save = async () => {
    await manager.getByRole('button', { name: 'Bewaar' }).click()
    await expect(manager.getByText('Gegevens', { exact: true })).toBeVisible()
  }
  await manager.goto('/bronnen/gemeente/laa/wijzigen')
  await manager.getByLabel('aangesloten', { exact: true }).check()
  await manager.getByRole('textbox', { name: /^Loket/ }).fill(desk)
  await may.check()
  await save()

  const employee = await as('medewerker.enschede')
  await employee.goto(`/bronnen?${question}&rol=civil-affairs`)
  const answer = employee.getByRole('article', { name: /Adreskwaliteit/ })
  const help = answer.locator('details')
  await expect(help.getByText(desk)).toBeHidden()
  await help.locator('summary').click()
  await expect(help.getByRole('listitem').filter({ hasText: name })).toHaveText(`${name}, vraag ${desk}`)
  await isAccessible(employee)
  await fitsSmallScreen(employee)

  // Who may not use the source is not sent to a neighbour who looks in it.
  await employee.goto(`/bronnen?${question}&rol=employee`)
  await expect(answer.getByText('nee', { exact: true })).toBeVisible()
  await expect(help).toHaveCount(0)

  await manager.goto('/bronnen/gemeente/laa/wijzigen')
  await may.uncheck()
  await save()
  await employee.goto(`/bronnen?${question}&rol=civil-affairs`)
  await expect(answer).toBeVisible()
  await expect(answer.getByText(desk)).toHaveCount(0)
})

test('Wie een tikfout maakt, vindt de bron toch', async ({ as }) => {
  const page = await as('medewerker.enschede')
  await page.goto('/bronnen/alle')
  await page.getByLabel('Zoek in de bronnen').fill('handelregister')
  await page.getByRole('button', { name: 'Toon' }).click()
  await expect(page.getByRole('rowheader', { name: /Handelsregister/ }).first()).toBeVisible()
  await isAccessible(page)
  await page.getByLabel('Zoek in de bronnen').fill('xyzzy')
  await page.getByRole('button', { name: 'Toon' }).click()
  await expect(page.getByText('Geen bron gevonden')).toBeVisible()
})
