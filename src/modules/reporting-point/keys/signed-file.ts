import { invalid } from '#platform/errors'
import { SignedDirectory } from './input.ts'

/** A signed directory from an uploaded file. @throws AppError invalid for anything else */
export async function signedFrom(file: unknown): Promise<SignedDirectory> {
  const text = file instanceof File && file.size < 1_000_000 ? await file.text() : ''
  const read = SignedDirectory.safeParse(parsed(text))
  if (!read.success) throw invalid([{ path: 'signed', reason: 'reporting.bad_shape' }])
  return read.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
