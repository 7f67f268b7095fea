import { type Mapped, type SheetKey, sheets } from '../../exchange/mapping.ts'
import { keptFile } from '../kept-file.ts'
import { leaveOut, mappedNames as names } from './fields.ts'

export type SentFile = { bytes: Uint8Array; fileName: string; mapping: Mapped[] }

const isSheet = (text: string): text is SheetKey => sheets.some((one) => one === text)
const texts = (form: FormData, name: string) => form.getAll(name).map((one) => (typeof one === 'string' ? one : ''))

/** What was said of columns: the fields of a form that stand beside each other. */
function mappingIn(form: FormData): Mapped[] {
  const [headings, fields] = [texts(form, names.heading), texts(form, names.field)]
  return texts(form, names.sheet).flatMap((sheet, at) => {
    const field = fields[at] ?? ''
    if (!isSheet(sheet) || field === '') return []
    return [{ sheet, heading: headings[at] ?? '', field: field === leaveOut ? null : field }]
  })
}

/** The file of a form: chosen now, or one that goes along from step to step with what was said of its columns. */
export async function sentIn(form: FormData): Promise<SentFile | null> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0)
    return { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name, mapping: [] }
  const bytes = await keptFile(String(form.get('read') ?? ''))
  return bytes && { bytes, fileName: String(form.get('name') ?? ''), mapping: mappingIn(form) }
}
