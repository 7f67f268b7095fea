import { z } from 'zod'
import { contentFile } from '#content/read.ts'
import type { Language } from '#platform/language'
import { type LetterKind, letterKinds } from './model.ts'

export type Wording = { subject: string; body: string }
const Wording = z.object({ subject: z.string().min(1), body: z.array(z.string()) })
const Content = z.record(z.enum(letterKinds), z.object({ nl: Wording, en: Wording }))
let read: z.infer<typeof Content> | undefined

/** The text that Weerwerk ships with (src/content/screening-letters.json). */
export function standardWording(kind: LetterKind, language: Language): Wording {
  read ??= Content.parse(JSON.parse(contentFile('screening-letters.json').toString()))
  const { subject, body } = read[kind][language]
  return { subject, body: body.join('\n') }
}
