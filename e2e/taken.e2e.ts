import { expect, fitsSmallScreen, inDays, isAccessible, test } from './fixtures.ts'

test('de projectleider geeft een gemeente een taak; de coördinator zegt dat zij klaar is en maakt dat ongedaan', async ({
  as,
  javaScriptEnabled,
}) => {
  const [slug, name] = javaScriptEnabled === false ? ['borne', 'Borne'] : ['haaksbergen', 'Haaksbergen']
  const title = `Stuur de deelnemerslijst van ${name} (fictief)`
  const leader = await as('projectleider')
  await leader.goto('/programma')
  await leader
    .getByRole('link', { name: /^Weerbare Overheid/ })
    .first()
    .click()
  await leader
    .getByRole('navigation', { name: 'Onderdelen van het programma' })
    .getByRole('link', { name: 'Taken' })
    .click()
  await isAccessible(leader)
  await leader.getByRole('link', { name: 'Nieuwe taak' }).click()
  await leader.getByRole('button', { name: 'Maak de taak' }).click()
  await expect(leader.getByRole('alert')).toContainText('Vul dit veld in')
  await isAccessible(leader)
  await leader.getByLabel('Wat moet er gebeuren?').fill(title)
  await leader.getByLabel('Wie doet het?').selectOption({ label: `Coördinator ${name} (fictief), ${name}` })
  await leader.getByLabel('Klaar op').fill(inDays(3))
  await leader.getByRole('button', { name: 'Maak de taak' }).click()
  await expect(leader.getByText('De taak is gemaakt.')).toBeVisible()
  await isAccessible(leader)

  const coordinator = await as(`coordinator.${slug}`)
  await coordinator.goto('/taken')
  await coordinator.getByRole('button', { name: `Klaar: ${title}` }).click()
  await expect(coordinator.getByRole('status')).toContainText('De taak is klaar.')
  await expect(coordinator.getByRole('link', { name: title })).toHaveCount(0)
  await isAccessible(coordinator)
  await coordinator.getByRole('button', { name: `Maak ongedaan: ${title}` }).click()
  await coordinator.getByRole('link', { name: title }).click()
  await expect(coordinator.getByRole('listitem').filter({ hasText: 'Weer geopend' })).toBeVisible()
  await coordinator.getByRole('button', { name: 'Klaar', exact: true }).click()
  await expect(coordinator.getByRole('status')).toContainText('De taak is klaar.')
  await isAccessible(coordinator)
  await fitsSmallScreen(coordinator)
  const file = await coordinator.request.get('/taken.csv?stand=done')
  expect(await file.text()).toContain(title)

  const neighbour = await as('coordinator.almelo')
  expect((await neighbour.request.get(new URL(coordinator.url()).pathname)).status()).toBe(404)
})
