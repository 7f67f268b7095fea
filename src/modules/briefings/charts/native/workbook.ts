import { strToU8 } from 'fflate'
import { packed } from '../../office-file.ts'
import { declared, relations, said } from '../../office-xml.ts'
import { type ChartSheet, letterOf } from './chart-xml.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The figures of a chart as the smallest workbook there is: a presentation program opens it to change them. Texts stay texts. */
export function chartWorkbook({ categories, series }: ChartSheet): Uint8Array {
  const words = (place: string, text: string) =>
    `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${said(text)}</t></is></c>`
  const head = series.map(({ name }, at) => words(`${letterOf(at)}1`, name)).join('')
  const rows = categories.map((label, nth) => {
    const values = series.map(({ values: own }, at) => {
      const value = own[nth] ?? null
      return value === null ? '' : `<c r="${letterOf(at)}${nth + 2}"><v>${value}</v></c>`
    })
    return `<row r="${nth + 2}">${words(`A${nth + 2}`, label)}${values.join('')}</row>`
  })
  return packed(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': `${declared}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
        '_rels/.rels': relations([{ id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' }]),
        'xl/workbook.xml': `${declared}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relations([{ id: 'rId1', kind: 'worksheet', target: 'worksheets/sheet1.xml' }]),
        'xl/worksheets/sheet1.xml': `${declared}<worksheet xmlns="${main}"><sheetData><row r="1">${head}</row>${rows.join('')}</sheetData></worksheet>`,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  )
}
