import type { Page } from '@playwright/test'
import { choose, expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

// Each browser mode has a municipality of its own, so that the two don't change each other's scan.
const municipality = (js: boolean | undefined) => (js === false ? 'hof-van-twente' : 'rijssen-holten')

test('een coördinator beantwoordt een norm en ziet waarom het niveau telt', async ({ as, javaScriptEnabled }) => {
  const page = await as(`coordinator.${municipality(javaScriptEnabled)}`)
  await choose(page, 'Zelfscans')
  await page.getByRole('link', { name: 'Zelfscan dit jaar (fictief)' }).click()
  await isAccessible(page)
  await page.getByRole('link', { name: 'Veilige werkomgeving' }).click()
  await isAccessible(page)
  const norm = page.getByRole('article').filter({ hasText: 'VW-04' })
  await norm.getByRole('radio', { name: /^3 · Werkend/ }).check()
  await norm.getByLabel('Toelichting').fill('Besproken met de raad. (fictief)')
  await norm.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page).toHaveURL(/#VW-04$/)
  await expect(norm.getByLabel('Toelichting')).toHaveValue('Besproken met de raad. (fictief)')
  await page.reload()
  const again = page.getByRole('article').filter({ hasText: 'VW-04' })
  await expect(again.getByRole('radio', { name: /^3 · Werkend/ })).toBeChecked()
  await expect(again.getByLabel('Toelichting')).toHaveValue('Besproken met de raad. (fictief)')
  await fitsSmallScreen(page)
})

test('niet van toepassing zonder reden wordt geweigerd en niets van het getypte gaat weg', async ({
  as,
  javaScriptEnabled,
}) => {
  const page = await as(`coordinator.${municipality(javaScriptEnabled)}`)
  await choose(page, 'Zelfscans')
  await page.getByRole('link', { name: 'Zelfscan dit jaar (fictief)' }).click()
  await page.getByRole('link', { name: 'Kwetsbare werkprocessen' }).click()
  const norm = page.getByRole('article').filter({ hasText: 'KP-06' })
  await norm.getByRole('radio', { name: /^Niet van toepassing/ }).check()
  await norm.getByLabel('Toelichting').fill('')
  await norm.getByRole('button', { name: 'Bewaar' }).click()
  const refused = page.getByRole('article').filter({ hasText: 'KP-06' })
  await expect(refused.getByText('Leg uit waarom deze norm niet van toepassing is.')).toBeVisible()
  await page.getByRole('alert').getByRole('link', { name: 'Leg uit waarom deze norm niet van toepassing is.' }).click()
  await expect(page).toHaveURL(/#reason-KP-06$/)
  await expect(refused.getByRole('radio', { name: /^Niet van toepassing/ })).toBeChecked()
})

test('een antwoord is bewaard zodra het gegeven is, en zonder JavaScript met de knop', async ({
  as,
  javaScriptEnabled,
}) => {
  const page = await as(`coordinator.${municipality(javaScriptEnabled)}`)
  await choose(page, 'Zelfscans')
  await page.getByRole('link', { name: 'Zelfscan dit jaar (fictief)' }).click()
  await page.getByRole('link', { name: 'Juridisch instrumentarium' }).click()
  const norm = page.getByRole('article').filter({ hasText: 'JI-06' })
  for (const level of [/^4 · Lerend/, /^1 · Incidenteel/, /^4 · Lerend/]) {
    await norm.getByRole('radio', { name: level }).check()
    if (javaScriptEnabled === false) {
      await norm.getByRole('button', { name: 'Bewaar' }).click()
      await expect(page).toHaveURL(/#JI-06$/)
    } else await expect(norm.getByRole('status')).toHaveText('Bewaard')
  }
  await expect(norm.getByText('U koos niveau 4. Het telt als niveau 2.')).toBeVisible()
  await page.reload()
  const again = page.getByRole('article').filter({ hasText: 'JI-06' })
  await expect(again.getByRole('radio', { name: /^4 · Lerend/ })).toBeChecked()
  if (javaScriptEnabled !== false) await isSavedWhenChosenEarly(page)
})

/** Also an answer that is chosen while the script that saves is still on its way is kept. */
async function isSavedWhenChosenEarly(page: Page): Promise<void> {
  let letThrough = () => {}
  const chosen = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('**/saving.js', async (route) => {
    await chosen
    await route.continue()
  })
  await page.reload({ waitUntil: 'commit' })
  const norm = page.getByRole('article').filter({ hasText: 'JI-06' })
  await norm.getByRole('radio', { name: /^2 · / }).check()
  letThrough()
  await expect(norm.getByRole('status')).toHaveText('Bewaard')
  await page.reload()
  await expect(norm.getByRole('radio', { name: /^2 · / })).toBeChecked()
}

test('een medewerker mag alleen beantwoorden wat gevraagd is', async ({ as, javaScriptEnabled }) => {
  const page = await as(`hr.${municipality(javaScriptEnabled)}`)
  await choose(page, 'Zelfscans')
  await page.getByRole('link', { name: 'Zelfscan dit jaar (fictief)' }).click()
  await page.getByRole('link', { name: 'Integriteit', exact: true }).click()
  await expect(page.getByRole('article').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Bewaar' })).toHaveCount(0)
})

test('een vreemde gemeente krijgt de scan van een ander niet te zien', async ({ as }) => {
  const own = await as('coordinator.almelo')
  await choose(own, 'Zelfscans')
  await own.getByRole('link', { name: 'Zelfscan dit jaar (fictief)' }).click()
  const address = own.url()
  const stranger = await as('coordinator.borne')
  const answer = await stranger.goto(address)
  expect(answer?.status()).toBe(404)
  await expect(stranger.getByRole('heading', { name: 'Niet gevonden' })).toBeVisible()
  await isAccessible(stranger)
})
