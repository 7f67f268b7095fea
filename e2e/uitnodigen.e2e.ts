import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

const folder = join(process.env.WEERWERK_DATA ?? '', 'mail')
const lineBreak = /=\r?\n/g

/** The link in the last mail to this address; mails are sent by a job, so it may take a moment. */
async function linkInMail(to: string, path: string): Promise<string> {
  const find = () => {
    const mails = (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => name.endsWith('.eml'))
      .toSorted()
      .map((name) => readFileSync(join(folder, name), 'utf8').replace(lineBreak, ''))
      .filter((mail) => mail.includes(`To: ${to}`))
    return new RegExp(`/${path}/[\\w-]+`).exec(mails.at(-1) ?? '')?.[0] ?? ''
  }
  await expect.poll(() => (find() ? 'a mail' : 'no mail'), { timeout: 30_000 }).toBe('a mail')
  return find()
}

async function choose(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Nieuw wachtwoord').fill(password)
  await page.getByLabel('Nog een keer').fill(password)
  await page.getByRole('button', { name: 'Bewaar het wachtwoord' }).click()
}

async function logIn(page: Page, mail: string, password: string): Promise<void> {
  await page.getByLabel('E-mailadres').fill(mail)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Inloggen' }).click()
}

test('wie wordt uitgenodigd kiest een wachtwoord, en na vergeten een nieuw', async ({ as, page }) => {
  const mail = `genodigd.${test.info().project.name}@fictief.example`
  const administrator = await as('beheerder')
  await administrator.goto('/mensen')
  await administrator.getByLabel('Naam', { exact: true }).fill('Genodigde (fictief)')
  await administrator.getByLabel('E-mailadres').fill(mail)
  await administrator.getByRole('combobox', { name: 'Rol' }).last().selectOption('toetser')
  await administrator.getByRole('button', { name: 'Nodig uit' }).click()
  const invitation = await linkInMail(mail, 'uitnodiging')

  await choose(page, invitation, 'te kort')
  await expect(page.getByText('Er is iets niet goed ingevuld')).toBeVisible()
  await isAccessible(page)
  await fitsSmallScreen(page)
  await choose(page, invitation, 'fietsen naar het werk')
  await expect(page.getByText('Uw wachtwoord is bewaard.')).toBeVisible()
  await logIn(page, mail, 'fietsen naar het werk')
  await expect(page.getByRole('button', { name: 'Uitloggen' })).toBeVisible()
  await page.goto(invitation)
  await expect(page.getByText('Deze link werkt niet meer.')).toBeVisible()

  await page.goto('/wachtwoord-vergeten')
  await page.getByLabel('E-mailadres').fill(mail)
  await page.getByRole('button', { name: 'Stuur de link' }).click()
  await expect(page.getByText('Als dit adres bij ons bekend is')).toBeVisible()
  await choose(page, await linkInMail(mail, 'nieuw-wachtwoord'), 'lopen langs het kanaal')
  await logIn(page, mail, 'fietsen naar het werk')
  await expect(page.getByText('Het e-mailadres of het wachtwoord klopt niet.').first()).toBeVisible()
  await logIn(page, mail, 'lopen langs het kanaal')
  await expect(page.getByRole('button', { name: 'Uitloggen' })).toBeVisible()
})
