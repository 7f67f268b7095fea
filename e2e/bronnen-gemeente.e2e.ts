import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

test('Een bronbeheerder bevestigt een bron en deelt met het district; een buurgemeente vergelijkt zich en vindt wie kan helpen', async ({
  as,
}) => {
  const manager = await as('bronbeheerder.losser')
  await manager.goto('/bronnen/gemeente/brp')
  await manager.getByRole('button', { name: 'Ja, dit klopt' }).click()
  await expect(manager.getByText('U heeft bevestigd dat de gegevens kloppen.')).toBeVisible()

  const neighbour = await as('coordinator.enschede')
  await neighbour.goto('/bronnen/matrix')
  await isAccessible(neighbour)
  await neighbour.getByLabel('Gemeente', { exact: true }).selectOption({ label: 'Losser' })
  await neighbour.getByLabel('Zoek in de bronnen').fill('bag')
  await neighbour.getByRole('button', { name: 'Toon' }).click()
  const row = neighbour.getByRole('row').filter({ has: neighbour.locator('a[href="/bron/bag"]') })
  await expect(row).toContainText('niet gedeeld')

  await manager.goto('/bronnen/matrix')
  await manager.getByRole('link', { name: 'Wat deelt onze gemeente?' }).click()
  await manager.getByRole('button', { name: 'Deel met het district' }).click()
  await expect(manager.getByText('Uw gemeente deelt nu op welke bronnen zij is aangesloten.')).toBeVisible()
  await neighbour.reload()
  await expect(row).not.toContainText('niet gedeeld')
  await expect(row).toContainText('aangesloten')
  await manager.getByRole('button', { name: 'Stop met delen' }).click()
  await expect(manager.getByText('Uw gemeente deelt het niet meer.')).toBeVisible()
  await neighbour.reload()
  await expect(row).toContainText('niet gedeeld')

  await neighbour.goto('/bronnen/district')
  await expect(neighbour.getByText(/De middelste van de \d+ andere gemeenten/)).toBeVisible()
  await neighbour.getByRole('link', { name: 'Toon die bronnen' }).click()
  await isAccessible(neighbour)
  await fitsSmallScreen(neighbour)
  const helped = neighbour.getByRole('row').filter({ hasText: '(fictief)' }).first()
  await helped.getByRole('rowheader').getByRole('link').click()
  await expect(neighbour.getByRole('region', { name: 'Wie kan u helpen?' })).toContainText('(fictief)')

  await neighbour.goto('/bronnen/matrix/themas')
  await neighbour.getByLabel('Vorm van ondermijning').selectOption({ label: 'voertuigcriminaliteit' })
  await neighbour.getByRole('button', { name: 'Toon' }).click()
  await neighbour.getByRole('link', { name: 'Bekijk de gemeenten bij deze vorm' }).click()
  await expect(neighbour.getByRole('heading', { level: 1 })).toHaveText('Aansluitingen van de gemeenten')
})
