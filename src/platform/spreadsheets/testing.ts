import { deflateRawSync } from 'node:zlib'

export type Part = { name: string; data: Uint8Array; stated?: number }

/** A zip of these parts; `stated` and `end` let it lie about a size or about its own directory. */
export function zipOf(
  parts: readonly Part[],
  end: { entries?: number; disk?: number; size?: number } = {},
): Uint8Array {
  const bodies: Buffer[] = []
  const headers: Buffer[] = []
  let at = 0
  for (const { name, data, stated = data.length } of parts) {
    const packed = deflateRawSync(data)
    const title = Buffer.from(name)
    const body = Buffer.concat([
      numbers(30, [
        [0, 0x04034b50, 4],
        [8, 8, 2],
        [26, title.length, 2],
      ]),
      title,
      packed,
    ])
    const fields: Field[] = [
      [0, 0x02014b50, 4],
      [10, 8, 2],
      [20, packed.length, 4],
      [24, stated, 4],
      [28, title.length, 2],
    ]
    headers.push(numbers(46, [...fields, [42, at, 4]]), title)
    bodies.push(body)
    at += body.length
  }
  const directory = Buffer.concat(headers)
  const count = end.entries ?? parts.length
  const tail = numbers(22, [
    [0, 0x06054b50, 4],
    [4, end.disk ?? 0, 2],
    [8, count, 2],
    [10, count, 2],
    [12, end.size ?? directory.length, 4],
    [16, at, 4],
  ])
  return new Uint8Array(Buffer.concat([...bodies, directory, tail]))
}

type Field = [at: number, value: number, size: 2 | 4]

function numbers(length: number, fields: readonly Field[]): Buffer {
  const made = Buffer.alloc(length)
  for (const [at, value, size] of fields) made.writeUIntLE(value, at, size)
  return made
}

/** The smallest workbook of one sheet: what is inside its `worksheet` tag, and inside its `workbook` tag beside sheets. */
export function workbookOf(sheet: string, book = ''): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const texts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>${book}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
  }
  return zipOf(Object.entries(texts).map(([name, text]) => ({ name, data: Buffer.from(text) })))
}
