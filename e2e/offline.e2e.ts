import ExcelJS from 'exceljs'
import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

// Each browser mode has a municipality of its own, so that the two don't change each other's scan.
const where = (js: boolean | undefined) => (js === false ? 'wierden' : 'twenterand')
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The worksheet with other values in the row of a norm. */
async function filledIn(bytes: Buffer, norm: string, cells: Record<string, string | number>): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  workbook.worksheets[0]?.eachRow((row) => {
    if (row.getCell('A').text !== norm) return
    for (const [column, value] of Object.entries(cells)) row.getCell(column).value = value
  })
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

test('een coördinator vult de scan zonder verbinding in, ziet wat er verandert en bevestigt', async ({
  as,
  javaScriptEnabled,
}) => {
  const page = await as(`coordinator.${where(javaScriptEnabled)}`)
  await page.goto('/zelfscans')
  await page.getByRole('link', { name: 'Zelfscan dit jaar (fictief)' }).click()
  await page.getByRole('link', { name: 'Werkblad voor offline' }).click()
  await isAccessible(page)
  const here = page.url()
  const bytes = await (await page.request.get(`${here}.xlsx`)).body()

  const upload = async (name: string, buffer: Buffer) => {
    await page.goto(here)
    await page.getByLabel('Ingevuld werkblad').setInputFiles({ name, mimeType: type, buffer })
    await page.getByRole('button', { name: 'Lees in' }).click()
  }
  await upload('zelfscan.xlsx', await filledIn(bytes, 'OC-01', { D: 'heel goed', G: 'morgen' }))
  await expect(page.getByRole('heading', { name: 'Het werkblad heeft 2 fouten. Er is niets ingelezen.' })).toBeVisible()
  await expect(page.getByText(/Cel D\d+ · OC-01 · Het niveau heel goed bestaat niet/)).toBeVisible()
  await isAccessible(page)

  const reason = 'Ingevuld in de trein. (fictief)'
  await upload('zelfscan.xlsx', await filledIn(bytes, 'OC-01', { D: 4, E: reason }))
  const changed = page.getByRole('row').filter({ hasText: reason })
  await expect(changed).toContainText('OC-01')
  await isAccessible(page)
  await fitsSmallScreen(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'Neem de veranderingen over' }).click()
  await expect(page.getByText('1 antwoord overgenomen uit het werkblad.')).toBeVisible()
  await page.goto(here.replace('/werkblad', '/norm/OC-01'))
  await expect(page.getByLabel('Toelichting')).toHaveValue(reason)
  await expect(page.getByRole('radio', { name: /^4 · / })).toBeChecked()

  await upload('zelfscan.xlsx', await filledIn(bytes, 'OC-01', { E: 'Iets anders. (fictief)' }))
  await expect(page.getByText('Beide veranderd')).toBeVisible()
  await page.getByRole('button', { name: 'Gooi dit weg' }).click()
  await expect(page.getByRole('link', { name: 'Download het werkblad' })).toBeVisible()
})
