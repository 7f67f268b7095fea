import { choose, expect, inDays, isAccessible, test } from './fixtures.ts'

/** The first Monday after today. */
function nextMonday(): string {
  const today = new Date(inDays(0))
  return inDays(8 - (today.getUTCDay() || 7))
}

test('een proef zegt vooraf hoeveel weken nodig zijn, ligt daarna vast, en geeft een uitslag in één zin', async ({
  as,
}) => {
  const keeper = await as('coordinator.hengelo')
  await keeper.goto('/meldbereidheid/proeven/nieuw?methode=three-questions')
  await keeper.getByLabel('Naam van de proef').fill('Drie vragen (fictief)')
  await keeper.getByLabel('Wat wilt u weten?').fill('Komen er meer meldingen? (fictief)')
  await keeper.getByLabel('Aantal medewerkers').fill('900')
  await keeper.getByLabel('Eerste dag, een maandag').fill(nextMonday())
  await keeper.getByLabel('Aantal weken').fill('12')
  await keeper.getByLabel('Hoeveel meldingen verwacht u').fill('60')
  await keeper.getByRole('button', { name: 'Bewaar het plan' }).click()
  await expect(keeper.getByText('zijn ongeveer 44 weken nodig')).toBeVisible()
  const { pathname } = new URL(keeper.url())

  await keeper.locator('summary', { hasText: 'Leg het plan vast' }).click()
  await keeper.getByRole('button', { name: 'Leg het plan vast' }).click()
  await expect(keeper.getByText('Het plan ligt vast. Er is geloot.')).toBeVisible()
  await keeper.goto(`${pathname}/wijzigen`)
  await keeper.getByLabel('Aantal weken').fill('44')
  await keeper.getByRole('button', { name: 'Bewaar het plan' }).click()
  await expect(keeper.getByText('Dit plan ligt vast en verandert niet meer.')).toBeVisible()

  await keeper.goto('/meldingen/poster')
  await keeper.getByLabel('Voor wie is deze poster?').selectOption({ index: 1 })
  await keeper.getByRole('button', { name: 'Toon deze poster' }).click()
  await expect(keeper.getByLabel('HTML om te kopiëren')).toHaveValue(/\?weg=intranet-[a-z2-9]{6}#s=[0-9a-f]{24}"/)
  await expect(keeper.getByRole('img', { name: 'QR-code naar het meldpunt van Hengelo' })).toBeVisible()

  const mayor = await as('burgemeester.enschede')
  await choose(mayor, 'Meldbereidheid')
  await mayor.getByRole('link', { name: 'Proeven', exact: true }).click()
  await mayor.getByRole('link', { name: 'Bekijk de uitslag' }).click()
  await expect(mayor.getByText(/^Bij A \(Drie vragen.*2,6 keer zoveel meldingen als bij B/)).toBeVisible()
  await expect(mayor.getByText('Het echte verschil ligt waarschijnlijk tussen 1,3 en')).toBeVisible()
  await isAccessible(mayor)
})

test('een gemeente ziet wat zij inlevert en neemt het terug; de uitslag van alle gemeenten samen zegt wat hij niet bewijst', async ({
  as,
}) => {
  const secretary = await as('secretaris.hengelo')
  await secretary.goto('/meldbereidheid/invoering?zoek=bedankje')
  await secretary.getByRole('link', { name: /Bedankje na elke melding/ }).click()
  await secretary.getByRole('link', { name: 'Bekijk wat uw gemeente inlevert' }).click()
  await expect(secretary.getByRole('row', { name: /\(uw gemeente\) ervoor/ })).toBeVisible()
  for (const [act, told] of [
    ['Neem de aantallen terug', 'Het district heeft ze niet gezien.'],
    ['Lever deze aantallen in', 'De aantallen zijn ingeleverd.'],
  ] as const) {
    await secretary.locator('summary', { hasText: act }).click()
    await secretary.getByRole('button', { name: act }).click()
    await expect(secretary.getByText(told)).toBeVisible()
  }

  await secretary.goto('/meldbereidheid/invoering?zoek=inloopuur')
  await secretary.getByRole('link', { name: /Inloopuur in Twente/ }).click()
  await secretary.getByRole('link', { name: 'Bekijk de uitslag' }).click()
  await expect(secretary.getByText('Er telden 5 gemeenten mee')).toBeVisible()
  await expect(secretary.getByText('Voor en na vergelijken bewijst geen oorzaak.')).toBeVisible()
  await isAccessible(secretary)
  const file = await secretary.request.get(`${new URL(secretary.url()).pathname}.csv`)
  expect(await file.text()).toContain('andere gemeenten in dezelfde weken')
})
