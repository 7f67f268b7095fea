import type { Page } from '@playwright/test'
import { expect, password, test } from './fixtures.ts'

/** What has the focus, and whether one sees that: a line of 3 pixels around it or around the card it is in. */
const focused = (page: Page) =>
  page.locator(':focus').evaluate((element) => {
    const look = getComputedStyle(element.closest('.ww-choice--card') ?? element)
    return { name: element.getAttribute('name') ?? '', outline: `${look.outlineStyle} ${look.outlineWidth}` }
  })

/** Presses Tab until a field with this name has the focus; every stop on the way is to be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const { name: here, outline } = await focused(page)
    expect(outline, `focus before ${name}`).toBe('solid 3px')
    if (here === name) return
  }
  throw new Error(`${name} is not reached with Tab`)
}

test('wie alleen een toetsenbord heeft, logt in en bewaart een antwoord, en ziet steeds waar hij is', async ({
  page,
  javaScriptEnabled,
}) => {
  const where = javaScriptEnabled === false ? 'hof-van-twente' : 'rijssen-holten'
  await page.goto('/inloggen')
  await tabTo(page, 'mail')
  await page.keyboard.type(`coordinator.${where}@fictief.example`)
  await tabTo(page, 'password')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Uitloggen' })).toBeVisible()
  await page.goto('/zelfscans')
  await page.getByRole('link', { name: 'Zelfscan dit jaar (fictief)' }).press('Enter')
  await page.getByRole('link', { name: 'Integriteit', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Integriteit' })).toBeVisible()
  await tabTo(page, 'level')
  const norm = page.getByRole('article').first()
  await page.keyboard.press('ArrowUp')
  const chosen = await norm.getByRole('radio', { checked: true }).getAttribute('value')
  if (javaScriptEnabled === false) {
    await tabTo(page, 'do')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#IN-01$/)
  } else await expect(norm.getByRole('status')).toHaveText('Bewaard')
  await page.reload()
  expect(await page.getByRole('article').first().getByRole('radio', { checked: true }).getAttribute('value')).toBe(
    chosen,
  )
})
