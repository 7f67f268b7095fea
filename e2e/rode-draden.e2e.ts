import { choose, expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

test('een analist maakt uit een voorstel een rode draad en publiceert die', async ({ as, javaScriptEnabled }) => {
  const title = `Draad uit een voorstel ${javaScriptEnabled === false ? 'zonder' : 'met'} script (fictief)`
  const page = await as('analist')
  await choose(page, 'Rode draden')
  await page.getByLabel('Ronde').selectOption({ label: 'Zelfscan vorig jaar (fictief)' })
  await page.getByRole('button', { name: 'Toon' }).click()
  for (const tab of ['Normen', 'Overzicht', 'Kaart', 'Waterbed', 'Draden']) {
    await page.getByRole('navigation', { name: 'Rode draden' }).getByRole('link', { name: tab, exact: true }).click()
    await isAccessible(page)
  }
  await page.getByRole('link', { name: 'Maak een draad' }).click()
  await isAccessible(page)
  await page.getByRole('link', { name: 'Neem dit voorstel over' }).first().click()
  await page.getByLabel('Titel').fill(title)
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.getByRole('button', { name: 'Publiceer' }).click()
  await expect(page.getByText('Gepubliceerd', { exact: true })).toBeVisible()
  await isAccessible(page)
})

test('een gemeente ziet de verdeling en zichzelf, geen namen van anderen', async ({ as }) => {
  const page = await as('coordinator.wierden')
  await page.goto('/rode-draden?deel=kaart')
  await expect(page.getByText('Namen van andere gemeenten ziet u niet.')).toBeVisible()
  const shown = await page.getByRole('main').textContent()
  const part = page.getByRole('navigation', { name: 'Rode draden' }).getByRole('link', { name: 'Verdeling' })
  await expect(part).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('link', { name: 'Bekijk de normen van Integriteit' })).toBeVisible()
  await isAccessible(page)
  for (const other of ['Enschede', 'Hengelo', 'Tubbergen']) expect(shown).not.toContain(other)
  await page.goto('/rode-draden?deel=normen')
  await isAccessible(page)
  await fitsSmallScreen(page)
})

test('filters staan in de URL', async ({ as }) => {
  const page = await as('analist')
  await page.goto('/rode-draden?deel=normen')
  await page.getByLabel('Thema', { exact: true }).selectOption({ label: 'Integriteit' })
  await page.getByRole('button', { name: 'Toon' }).click()
  await expect(page).toHaveURL(/thema=IN/)
  await expect(page.getByRole('table', { name: 'Normen' }).getByRole('row')).toHaveCount(7)
})
