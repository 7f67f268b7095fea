import type { Page } from '@playwright/test'
import { expect, isAccessible, test } from './fixtures.ts'

/** Words that every Dutch sentence has one of, and no English one has. */
const dutchWords = String.raw`\b(het|een|van|voor|niet|wordt|zijn|alleen|wie|bij|uit|heeft|artikel)\b`

/** Fields that hold Dutch without saying so. */
const unmarkedFields = (page: Page): Promise<string[]> =>
  page.locator('main :is(input[type=text], textarea):not([lang=nl])').evaluateAll(
    (all, words) =>
      all
        .filter((one): one is HTMLInputElement | HTMLTextAreaElement => 'value' in one)
        .map(({ value }) => value)
        .filter((value) => new RegExp(words, 'i').test(value)),
    dutchWords,
  )

/** Dutch on the page that does not say so: a reader aloud would say it in English. */
const unmarked = (page: Page): Promise<string[]> =>
  page.locator('main').evaluate((main, words) => {
    const found: string[] = []
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const isScript = node.parentElement?.closest('script, style, title, textarea') !== null
      const isDutch = node.parentElement?.closest('[lang]')?.getAttribute('lang') === 'nl'
      if (!isScript && !isDutch && new RegExp(words, 'i').test(text)) found.push(text)
    }
    return found
  }, dutchWords)

async function speak(page: Page, name: string): Promise<void> {
  await page.goto('/bronnen')
  await page.getByRole('button', { name }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', name === 'English' ? 'en' : 'nl')
}

test('op een Engelse pagina staat bij wat Nederlands is dat het Nederlands is, en de kaart staat open op papier', async ({
  as,
}) => {
  const [code, place] =
    test.info().project.name === 'with-js' ? ['curateleregister', 'oldenzaal'] : ['bestuursverbod', 'haaksbergen']
  // The language is kept with the person: nobody else in the stories is this one.
  const page = await as(`bronbeheerder.${place}`)
  await page.goto(`/bron/${code}/wijzigen`)
  await page.getByLabel('Wat verandert er, en waarom?').fill('Het loket van deze bron is verhuisd (fictief).')
  await page.getByRole('button', { name: 'Begin met het voorstel' }).click()
  await page.getByRole('link', { name: 'Velden aanpassen' }).click()
  await page.getByLabel('Contact', { exact: true }).fill('Het nieuwe loket voor deze bron (fictief)')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  const proposal = new URL(page.url()).pathname
  await speak(page, 'English')
  for (const path of [
    ...[`/bron/${code}`, proposal, `/bron/${code}/versies`, `/bron/${code}/verouderd`, '/bron/bag/ontwikkelingen'],
    ...['/bronnen/alle', '/bronnen/vergelijken?een=brp&ander=bag', '/bronnen/verbanden'],
    '/bronnen?heb=address&wil=ownership&rol=bibob-coordinator&taak=bibob-investigation',
  ])
    await test.step(path, async () => {
      await page.goto(path)
      expect(await unmarked(page)).toEqual([])
      await isAccessible(page)
    })
  await page.goto(`${proposal}/velden`)
  await expect(page.getByLabel('Contact', { exact: true })).toHaveAttribute('lang', 'nl')
  expect(await unmarkedFields(page)).toEqual([])
  await page.goto('/bronnen/gemeente/brp/wijzigen')
  await expect(page.getByRole('textbox', { name: /^Desk/ })).toHaveAttribute('lang', 'nl')
  expect(await unmarkedFields(page)).toEqual([])
  await speak(page, 'Nederlands')

  await page.goto(`/bron/${code}`)
  const unknown = page.locator('details.ww-paper-open li').first()
  await expect(unknown).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  expect(await unknown.evaluate((item) => item.checkVisibility({ contentVisibilityAuto: true }))).toBe(true)
})
