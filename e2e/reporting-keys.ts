import { expect, type Locator, type Page } from '@playwright/test'

/** A handler makes keys, writes down the recovery phrase and types the words that are asked back. @returns the ten words */
export async function makeKeys(
  handler: Page,
  place: string,
  looks: (page: Page) => Promise<void> = async () => {},
): Promise<string> {
  await handler.goto('/meldingen/sleutels')
  await handler.getByRole('button', { name: `Maak sleutels voor ${place}` }).click()
  await expect(handler.getByRole('heading', { name: 'Uw herstelzin' })).toBeVisible()
  const phrase = (await handler.locator('[data-part="words"]').textContent()) ?? ''
  const words = phrase.split(' ')
  expect(words).toHaveLength(10)
  await handler.getByRole('button', { name: 'Ik heb de zin op papier' }).click()
  const asked = '[data-part="check"] label[for="first"], [data-part="check"] label[for="second"]'
  for (const label of await handler.locator(asked).allTextContents()) {
    const at = Number(/\d+/.exec(label)?.[0])
    await handler.getByLabel(label.trim(), { exact: true }).fill(words[at - 1] ?? '')
  }
  await looks(handler)
  await handler.getByRole('button', { name: 'Bewaar mijn sleutels' }).click()
  await expect(handler.getByText('Uw sleutels zijn bewaard.')).toBeVisible()
  return phrase
}

/** A keeper takes the list of who has keys, the officers sign it, and the keeper puts it in force. */
export async function signList(
  keeper: Page,
  phrase: string,
  looks: (names: Locator) => Promise<void> = async () => {},
): Promise<void> {
  await keeper.goto('/meldingen/inrichten')
  const draft = keeper.waitForEvent('download')
  await keeper.getByRole('link', { name: 'Lijst om te ondertekenen' }).click()
  const file = await (await draft).path()
  await keeper.goto('/meldingen/ondertekenen')
  await keeper.getByLabel('Lijst om te ondertekenen').setInputFiles(file)
  await looks(keeper.locator('[data-part="names"]'))
  await keeper.getByLabel('Tien woorden van de hoofdsleutel').fill(phrase)
  await keeper.getByRole('button', { name: 'Onderteken de lijst' }).click()
  const signed = keeper.waitForEvent('download')
  await keeper.getByRole('link', { name: 'Bewaar de ondertekende lijst' }).click()
  const list = await (await signed).path()
  await keeper.goto('/meldingen/inrichten')
  await keeper.getByLabel('Ondertekende lijst').setInputFiles(list)
  await keeper.getByRole('button', { name: 'Zet deze lijst in' }).click()
}
