import { choose, expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

const drawing = (inner: string) => ({
  name: 'logo.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 80"><rect width="300" height="80" fill="#5a1a4c"/>${inner}</svg>`,
  ),
})

test('een projectleider stelt de huisstijl in, hoort alles wat niet kan, en gaat terug naar de standaardstijl', async ({
  as,
  javaScriptEnabled,
}) => {
  const leader = await as('projectleider')
  await leader.goto('/')
  await choose(leader, 'Huisstijl')
  await isAccessible(leader)
  await leader.getByLabel('Naam van de afzender').fill('')
  await leader.getByLabel('Eerste kleur').fill('#ffcc00')
  await leader.getByLabel('Regel onderaan elke bladzijde').fill('Postbus 1 (fictief)')
  await leader.getByLabel('Logo', { exact: false }).first().setInputFiles(drawing('<script>alert(1)</script>'))
  const save = leader.getByRole('button', { name: 'Bewaar de huisstijl' })
  await save.click()
  const problems = leader.getByRole('alert')
  await expect(problems).toContainText('Vul de naam van de afzender in.')
  await expect(problems).toContainText('het contrast is 1,5 en moet minstens 4,5 zijn')
  await expect(problems).toContainText('script of beweging')
  await expect(problems).toContainText('Vul in wat het logo laat zien')
  await expect(leader.getByLabel('Regel onderaan elke bladzijde')).toHaveValue('Postbus 1 (fictief)')
  await isAccessible(leader)

  await leader.getByLabel('Naam van de afzender').fill('Samen Weerbaar (fictief)')
  await leader.getByLabel('Eerste kleur').fill('5A1A4C')
  await leader.getByLabel('Tweede kleur').fill('#b06000')
  await leader.getByLabel('Wat het logo laat zien').fill('Logo van Samen Weerbaar')
  await leader.getByLabel('Logo', { exact: false }).first().setInputFiles(drawing(''))
  await save.click()
  const saved = leader.getByText('De huisstijl is bewaard.')
  const someoneFirst = leader.getByText('heeft de huisstijl intussen gewijzigd').first()
  await expect(saved.or(someoneFirst)).toBeVisible()
  // The same story in the other mode was first: what was typed is still there, and can be saved again.
  if (await someoneFirst.isVisible()) await save.click()
  await expect(saved).toBeVisible()
  const picture = leader.getByRole('img', { name: 'Voorbeeld van een bladzijde van Samen Weerbaar (fictief)' })
  await expect(picture.locator('image')).toHaveAttribute('href', /^\/huisstijl\/logo/)
  await expect(leader.getByText('#5a1a4c: contrast met wit')).toBeVisible()
  await isAccessible(leader)
  await fitsSmallScreen(leader)
  const page = await (await leader.request.get('/huisstijl/voorbeeld?vorm=html')).text()
  for (const word of ['--accent: #5a1a4c', '--second: #b06000', 'Postbus 1', 'Logo van Samen Weerbaar'])
    expect(page).toContain(word)
  expect((await leader.request.get('/huisstijl/logo')).headers()['content-type']).toBe('image/png')

  await leader.locator('summary', { hasText: 'Terug naar de standaardstijl' }).click()
  const back = leader.getByRole('button', { name: 'Terug naar de standaardstijl' })
  // The other mode needs the style a while longer: without JavaScript the way back is asked for as its form does, from an older screen.
  if (javaScriptEnabled === false) {
    await expect(back).toBeVisible()
    const answer = await leader.request.post('/huisstijl?doe=standaard', { form: { revision: '0' } })
    expect(answer.status()).toBe(422)
    expect(await answer.text()).toContain('heeft de huisstijl intussen gewijzigd')
    return
  }
  await back.click()
  await expect(leader.getByText('De stukken hebben weer de standaardstijl.').or(someoneFirst)).toBeVisible()
})
