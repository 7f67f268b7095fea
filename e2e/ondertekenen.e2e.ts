import { choose, expect, isAccessible, test } from './fixtures.ts'

const municipality = (js: boolean | undefined) => (js === false ? 'tubbergen' : 'oldenzaal')

test('een burgemeester ondertekent wat is ingediend, gebonden aan de inhoud', async ({ as, javaScriptEnabled }) => {
  const slug = javaScriptEnabled === false ? 'hengelo' : 'losser'
  const page = await as(`burgemeester.${slug}`)
  await choose(page, 'Zelfscans')
  await page.getByRole('link', { name: 'Zelfscan dit jaar (fictief)' }).click()
  await page.getByRole('link', { name: 'Bekijk en onderteken' }).click()
  await isAccessible(page)
  await page.getByRole('button', { name: 'Onderteken' }).click()
  await expect(page.getByText('Ondertekend als burgemeester')).toBeVisible()
  await isAccessible(page)
})

test('een coördinator dient in nadat alles is gecontroleerd', async ({ as, javaScriptEnabled }) => {
  const page = await as(`coordinator.${municipality(javaScriptEnabled)}`)
  await choose(page, 'Zelfscans')
  await page.getByRole('link', { name: 'Zelfscan dit jaar (fictief)' }).click()
  await page.getByRole('link', { name: 'Controleer en dien in' }).click()
  await isAccessible(page)
  await page.getByRole('button', { name: 'Dien in' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
})
