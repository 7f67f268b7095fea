import type { Page } from '@playwright/test'
import { expect, fitsSmallScreen, inDays, isAccessible, test } from './fixtures.ts'

// Each browser mode has a municipality of its own.
const where = (js: boolean | undefined) =>
  js === false ? { slug: 'wierden', name: 'Wierden' } : { slug: 'hellendoorn', name: 'Hellendoorn' }
const example = (js: boolean | undefined) =>
  js === false
    ? { code: 'GM9902', name: 'Voorbeelddorp B (fictief)' }
    : { code: 'GM9901', name: 'Voorbeelddorp A (fictief)' }

/** The page as it stands is accessible and fits; afterwards the window is wide again. */
async function isFine(page: Page): Promise<void> {
  await isAccessible(page)
  await fitsSmallScreen(page)
  await page.setViewportSize({ width: 1280, height: 800 })
}

async function toOrganisation(page: Page, name: string): Promise<void> {
  await page.goto('/organisaties')
  await page.getByRole('searchbox', { name: 'Zoek op naam of code' }).fill(name)
  await page.getByRole('button', { name: 'Toon' }).click()
  await page.getByRole('row').getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('wie er werkt leest de feiten van een organisatie, en verandert ze niet', async ({ as }) => {
  const page = await as('hr.hengelo')
  await toOrganisation(page, 'Noaberkracht')
  await expect(page.getByRole('main')).toContainText('Dinkelland')
  await expect(page.getByRole('main')).toContainText('Tubbergen')
  await isFine(page)
  await expect(page.getByRole('link', { name: 'Wijzig de gegevens' })).toHaveCount(0)
  expect((await page.request.get(`${page.url()}/wijzigen`)).status()).toBe(403)
  await page.goto('/organisaties?zoek=bestaat-niet')
  await expect(page.getByText('Geen organisatie gevonden.')).toBeVisible()
  for (const file of ['/organisaties/lijst.xlsx?soort=municipality', '/organisaties/lijst.csv'])
    expect((await page.request.get(file)).status(), file).toBe(200)
})

test('een gemeente kiest haar huisstijl, en een collega ziet hem', async ({ as, javaScriptEnabled }) => {
  const { slug, name } = where(javaScriptEnabled)
  const page = await as(`coordinator.${slug}`)
  const colour = (of: Page) => of.locator('html').evaluate((html) => html.ownerDocument.documentElement.className)
  const before = await colour(page)
  await toOrganisation(page, name)
  await page.getByRole('link', { name: 'Kies de huisstijl' }).click()
  await isFine(page)
  await page.getByRole('radio').nth(1).check()
  await page.getByRole('button', { name: 'Gebruik deze huisstijl' }).click()
  await expect(page.getByText('De huisstijl is bewaard.')).toBeVisible()
  await isFine(page)
  const colleague = await as(`hr.${slug}`)
  await expect.poll(() => colour(colleague)).not.toBe(before)
  await page.getByRole('radio', { name: /^Regio Twente/ }).check()
  await page.getByRole('button', { name: 'Gebruik deze huisstijl' }).click()
  await page.goto('/')
  expect(await colour(page)).toBe(before)
})

test('een beheerder geeft iemand een rol, vervangt hem en beëindigt hem', async ({ as, javaScriptEnabled }) => {
  const { slug, name } = where(javaScriptEnabled)
  const page = await as(`coordinator.${slug}`)
  await page.goto('/mensen')
  await page.getByRole('link', { name: `Secretaris ${name} (fictief)` }).click()
  await isFine(page)
  await page.getByText('Geef nog een rol', { exact: true }).click()
  await page.locator('#role').selectOption({ label: 'controller' })
  await page.getByLabel('Tot en met').fill('2020-01-01')
  await page.getByRole('button', { name: 'Geef de rol' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('Tot en met')).toHaveValue('2020-01-01')
  await isFine(page)
  await page.getByLabel('Tot en met').fill('')
  await page.getByRole('button', { name: 'Geef de rol' }).click()
  await expect(page.getByText('De rol is gegeven.')).toBeVisible()
  const running = (role: string) =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: role }) })
      .filter({ hasText: 'loopt' })
  await expect(running('controller')).toHaveCount(1)

  await running('controller').getByText('Wijzig of beëindig: controller').click()
  await running('controller').getByLabel('Nieuwe rol').selectOption({ label: 'trainer' })
  await running('controller').getByRole('button', { name: 'Vervang de rol' }).click()
  await expect(page.getByText('De rol is vervangen.')).toBeVisible()
  await expect(running('controller')).toHaveCount(0)

  await running('trainer').getByText('Wijzig of beëindig: trainer').click()
  await running('trainer').getByRole('button', { name: 'Ja, beëindig deze rol' }).click()
  await expect(page.getByText('De rol is beëindigd.')).toBeVisible()
  await expect(running('trainer')).toHaveCount(0)
  await isFine(page)
})

test('een gemeente gaat op in een andere, en de beheerder daar neemt haar mensen over', async ({
  as,
  javaScriptEnabled,
}) => {
  const { slug, name } = where(javaScriptEnabled)
  const old = example(javaScriptEnabled)
  const keeper = await as('beheerder')
  await keeper.goto('/organisaties')
  await keeper.getByRole('link', { name: 'Organisatie toevoegen' }).click()
  await isFine(keeper)
  await keeper.getByLabel('Code').fill('GM1')
  await keeper.getByLabel('Naam').fill(old.name)
  await keeper.getByLabel('Bestaat vanaf').fill('2024-01-01')
  await keeper.getByRole('button', { name: 'Voeg toe' }).click()
  await expect(keeper.getByRole('alert')).toBeVisible()
  await expect(keeper.getByLabel('Naam')).toHaveValue(old.name)
  await keeper.getByLabel('Code').fill(old.code)
  await keeper.getByRole('button', { name: 'Voeg toe' }).click()
  await expect(keeper.getByText('De organisatie is toegevoegd.')).toBeVisible()
  await keeper.getByLabel('Naam').fill(`Secretaris ${name} (fictief)`)
  await keeper.getByLabel('E-mailadres').fill(`secretaris.${slug}@fictief.example`)
  await keeper.getByLabel('Rol', { exact: true }).selectOption({ label: 'coördinator' })
  await keeper.getByRole('button', { name: 'Nodig uit' }).click()
  await expect(keeper.getByText('De uitnodiging gaat binnen een minuut op de mail.')).toBeVisible()
  await isFine(keeper)

  await keeper.getByRole('link', { name: 'Wijzig de gegevens' }).click()
  await keeper.getByText('Laat deze organisatie eindigen', { exact: true }).click()
  await keeper.getByLabel('Eerste dag dat zij niet meer bestaat').fill(inDays(0))
  await keeper.getByLabel('Gaat op in').selectOption({ label: name })
  await keeper.getByRole('button', { name: 'Laat eindigen' }).click()
  await expect(keeper.getByText(/^Opgeheven per/)).toBeVisible()
  await expect(keeper.getByRole('main')).toContainText(name)
  await isFine(keeper)

  const successor = await as(`coordinator.${slug}`)
  await expect(async () => {
    await successor.goto('/mensen')
    await expect(successor.getByText('Er is 1 rol over te nemen')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await successor.getByRole('link', { name: 'Mensen overnemen' }).click()
  await isFine(successor)
  await successor.getByRole('checkbox').uncheck()
  await successor.getByRole('button', { name: 'Neem deze mensen over' }).click()
  await expect(successor.getByRole('alert')).toBeVisible()
  await successor.getByRole('checkbox', { name: /^Secretaris .*: coördinator/ }).check()
  await successor.getByRole('button', { name: 'Neem deze mensen over' }).click()
  await expect(successor.getByText('Er is 1 rol overgenomen.')).toBeVisible()
  await expect(successor.getByText('Er is niemand over te nemen.')).toBeVisible()
  await isFine(successor)
  await successor.getByRole('link', { name: 'Naar mensen en rechten' }).click()
  await expect(
    successor
      .getByRole('row')
      .filter({ hasText: `Secretaris ${name}` })
      .filter({ hasText: 'coördinator' }),
  ).toHaveCount(1)
  const stranger = await as(`hr.${slug}`)
  expect((await stranger.request.get('/mensen/overnemen')).status()).toBe(403)
})
