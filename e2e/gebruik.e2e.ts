import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

test('de secretaris ziet het gebruik, publiceert een kwartaal, en het district ziet alleen wat gepubliceerd is', async ({
  as,
  page,
  javaScriptEnabled,
}) => {
  // A quarter can be published once: each mode has a municipality of its own that is behind.
  const [slug, name] = javaScriptEnabled === false ? ['haaksbergen', 'Haaksbergen'] : ['enschede', 'Enschede']
  const keeper = await as(`secretaris.${slug}`)
  await keeper.goto('/meldpunt/publicaties')
  await keeper.getByRole('row').filter({ hasText: 'Nog niet gepubliceerd' }).getByRole('link').first().click()
  const quarter = new URL(keeper.url()).pathname.split('/').at(-1) ?? ''
  const shown = await keeper
    .locator('tr', { has: keeper.getByRole('rowheader', { name: 'Meldingen', exact: true }) })
    .getByRole('cell')
    .last()
    .textContent()
  await keeper.getByText('Publiceren', { exact: true }).click()
  await keeper.getByRole('button', { name: 'Ja, publiceer dit' }).click()
  await expect(keeper.getByText('Het district ziet het nu')).toBeVisible()

  const leader = await as('projectleider')
  await leader.goto('/meldpunten')
  const row = leader.getByRole('row').filter({ hasText: name })
  const columns = await leader.getByRole('columnheader').allTextContents()
  const at = columns.indexOf(`K${quarter.slice(6)} ${quarter.slice(0, 4)}`)
  await expect(row.locator('th, td').nth(at)).toHaveText(shown ?? '')

  // The board sees the municipalities together, without a name.
  const board = await as('dvo')
  await board.goto('/meldpunten')
  await expect(board.getByRole('row').filter({ hasText: 'Samen, van de gemeenten' })).toContainText('gemeenten')
  await expect(board.getByRole('main')).not.toContainText(name)

  const asking = await as('secretaris.enschede')
  await asking.goto('/meldpunt/peiling')
  await page.goto((await asking.getByRole('link', { name: '/peiling/' }).getAttribute('href')) ?? '')
  await isAccessible(page)
  await fitsSmallScreen(page)
  await page.getByRole('group', { name: 'Weet u waar' }).getByLabel('Ja').check()
  await page.getByRole('button', { name: 'Verstuur' }).click()
  await expect(page.getByRole('link', { name: 'Zou u het melden' })).toBeVisible()
  for (const question of ['Zou u het melden', 'Vertrouwt u erop'])
    await page.getByRole('group', { name: question }).getByLabel('Ja').check()
  const sending = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByRole('button', { name: 'Verstuur' }).click()
  // A browser with a script did work for it.
  const work = new URLSearchParams((await sending).postData() ?? '').get('work')
  expect(work).toMatch(javaScriptEnabled === false ? /^$/ : /^\d+$/)
  await expect(page.getByRole('heading', { name: 'Dank u wel' })).toBeVisible()
  const year = Number(quarter.slice(0, 4)) - 1
  const writer = await as('secretaris.hengelo')
  await writer.goto(`/meldpunt/jaarbeeld/${year}`)
  await expect(writer.getByRole('textbox', { name: 'Begin' })).toHaveValue(/^Collega’s, dank u wel\./)
  await page.goto(`/jaarbeeld/GM0164/${year}`)
  const pdf = await page.request.get((await page.getByRole('link', { name: 'als PDF' }).getAttribute('href')) ?? '')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await isAccessible(page)
  await fitsSmallScreen(page)
})
