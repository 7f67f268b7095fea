import { z } from 'zod'
import { contentFile } from '#content/read.ts'
import type { Language } from '#platform/language'

const Words = z.object({ name: z.string().min(1), how: z.string().min(1), seenBy: z.string().min(1) })
const Content = z.object({
  version: z.int().min(1),
  source: z.string(),
  methods: z.array(z.object({ code: z.string().regex(/^[a-z][a-z-]{1,39}$/), nl: Words, en: Words })).length(12),
})
let read: z.infer<typeof Content> | null = null

/** The version of the methods that Weerwerk ships with (src/content/reporting-methods.json). */
function content(): z.infer<typeof Content> {
  read ??= Content.parse(JSON.parse(contentFile('reporting-methods.json').toString()))
  return read
}

export type Method = { code: string; name: string; how: string; seenBy: string }

/** The twelve methods that may raise the use of a reporting point, in the words of a language. */
export const methodsIn = (language: Language): Method[] =>
  content().methods.map((method) => ({ code: method.code, ...method[language] }))

export const methodsVersion = (): number => content().version

export const isMethod = (code: string): boolean => content().methods.some((method) => method.code === code)

/** The name of a method; the code itself for one that a later version no longer has. */
export const methodName = (language: Language, code: string): string =>
  methodsIn(language).find((method) => method.code === code)?.name ?? code
