import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

test('Een medewerker ziet waarom het niet mag, vraagt toegang die wel mag, en krijgt die van de bronbeheerder', async ({
  as,
}) => {
  const employee = await as('medewerker.enschede')
  await employee.goto('/bron/laa')
  await employee.getByRole('link', { name: 'Vraag toegang' }).click()
  await employee.getByLabel('Wat is uw werk?').selectOption({ value: 'employee' })
  await employee.getByLabel('Voor welke taak?').selectOption({ value: 'general-undermining' })
  await employee.getByRole('button', { name: 'Kijk of het mag' }).click()
  await expect(employee.getByText('Nee, voor dit werk en deze taak')).toBeVisible()
  await expect(employee.getByRole('heading', { name: 'Wie kunt u wel vragen?' })).toBeVisible()
  await expect(employee.getByRole('button', { name: 'Verstuur de aanvraag' })).toHaveCount(0)

  await employee.getByLabel('Wat is uw werk?').selectOption({ value: 'civil-affairs' })
  await employee.getByLabel('Voor welke taak?').selectOption({ value: 'civil-registration' })
  await employee.getByRole('button', { name: 'Kijk of het mag' }).click()
  await employee.getByRole('button', { name: 'Verstuur de aanvraag' }).click()
  await expect(employee.getByLabel('Waarvoor hebt u deze bron nodig?')).toHaveAttribute('aria-invalid', 'true')
  await isAccessible(employee)
  await employee.getByLabel('Waarvoor hebt u deze bron nodig?').fill('Nagaan wie er staat ingeschreven (fictief).')
  await employee.getByRole('button', { name: 'Verstuur de aanvraag' }).click()
  await expect(employee.getByText('Uw aanvraag is verstuurd.')).toBeVisible()
  const path = new URL(employee.url()).pathname

  const approver = await as('leidinggevende.enschede')
  await approver.goto(path)
  await approver.getByRole('button', { name: 'Ga akkoord' }).click()
  await expect(approver.getByText('U bent akkoord.')).toBeVisible()

  const manager = await as('bronbeheerder.enschede')
  await manager.goto('/bronnen/aanvragen?welke=beslissen')
  await isAccessible(manager)
  await manager.goto(path)
  await manager.getByLabel('Wie regelde het account in de bron?').fill('Functioneel beheer')
  await manager.getByRole('button', { name: 'Ken toe' }).click()
  await expect(manager.getByText('De toegang is opgeschreven.')).toBeVisible()
  await isAccessible(manager)
  await fitsSmallScreen(manager)
})
