import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

test('een projectleider schrijft een resultatenrapport, publiceert het en het bestuur leest wat vaststaat', async ({
  as,
  javaScriptEnabled,
}) => {
  const title = `Resultaten voor het bestuur (fictief) ${javaScriptEnabled === false ? 'zonder' : 'met'} script`
  const leader = await as('projectleider')
  await leader.goto('/stukken')
  await isAccessible(leader)
  await leader.getByRole('link', { name: 'Nieuw stuk' }).click()
  await leader.getByLabel('Soort stuk').selectOption({ label: 'Resultatenrapport' })
  await leader.getByLabel('Ronde').selectOption({ label: 'Zelfscan vorig jaar (fictief)' })
  await leader.getByLabel('Programma').selectOption('')
  await leader.getByRole('button', { name: 'Maak het concept' }).click()
  await expect(leader.getByRole('alert')).toContainText('Kies een programma.')
  await isAccessible(leader)
  const programme = leader.getByRole('option', { name: /^Weerbare Overheid/ })
  await leader.getByLabel('Programma').selectOption(await programme.getAttribute('value'))
  await leader.getByLabel('Titel').fill(title)
  await leader.getByRole('button', { name: 'Maak het concept' }).click()
  await expect(leader.getByText('Het concept is gemaakt.')).toBeVisible()
  await isAccessible(leader)
  const paper = new URL(leader.url()).pathname

  await leader.getByRole('link', { name: 'Schrijf: Opening' }).click()
  await isAccessible(leader)
  await leader
    .getByRole('textbox', { name: 'Tekst' })
    .fill('Er zijn **{{programme.sub-projects}}** deelprojecten en {{dit.is.er.niet}}.')
  await leader.getByRole('button', { name: 'Toon voorbeeld' }).click()
  await expect(leader.getByRole('region', { name: /Zo ziet/ }).getByText('4', { exact: true })).toBeVisible()
  await leader.getByRole('button', { name: 'Bewaar' }).click()
  await expect(leader.getByText('De tekst is bewaard.')).toBeVisible()
  await leader.locator('summary', { hasText: 'Publiceer' }).click()
  await leader.getByRole('button', { name: 'Publiceer' }).click()
  await expect(leader.getByRole('alert')).toContainText('{dit.is.er.niet}')

  await leader.getByRole('link', { name: 'Wijzig: Opening' }).click()
  await leader.getByRole('textbox', { name: 'Tekst' }).fill('Er zijn **{{programme.sub-projects}}** deelprojecten.')
  await leader.getByRole('button', { name: 'Bewaar' }).click()
  await leader.locator('summary', { hasText: 'Publiceer' }).click()
  await leader.getByRole('button', { name: 'Publiceer' }).click()
  await expect(leader.getByText('Het stuk is gepubliceerd en staat vast.')).toBeVisible()
  await expect(leader.getByText('Controlegetal (SHA-256)')).toBeVisible()

  const member = await as('dvo')
  await member.goto('/stukken?soort=results')
  await member.getByRole('link', { name: title }).click()
  await isAccessible(member)
  await fitsSmallScreen(member)
  await expect(member.getByRole('link', { name: 'Schrijf: Opening' })).toHaveCount(0)
  await member.getByRole('link', { name: 'Bekijk het stuk' }).click()
  await expect(member.getByRole('heading', { name: 'Wat is er beter geworden' })).toBeVisible()
  await expect(member.getByText('Er zijn 4 deelprojecten.')).toBeVisible()
  await isAccessible(member)
  await fitsSmallScreen(member)
  const file = await member.request.get(`${paper}/bestand?vorm=pptx`)
  expect(file.headers()['content-disposition']).toContain('.pptx')

  await leader.locator('summary', { hasText: 'Trek in' }).click()
  await leader.getByLabel('Waarom').fill('Dit was een oefening. (fictief)')
  await leader.getByRole('button', { name: 'Trek in' }).click()
  await expect(leader.getByText('Het stuk is ingetrokken.')).toBeVisible()
  expect((await member.request.get(paper)).status()).toBe(404)
})
