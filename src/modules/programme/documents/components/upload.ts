import type { Upload } from '../service.ts'

/** The file that came along in a form; null for none. */
export async function uploadIn(form: FormData): Promise<Upload | null> {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return null
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
