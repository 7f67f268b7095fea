import { en } from '../cases/browser/en.ts'
import { nl } from '../cases/browser/nl.ts'
import {
  type HandlerKeys,
  handlerKeys,
  parsePhrase,
  Refused,
  unwrapWithPasskey,
  unwrapWithPhrase,
} from '../crypto/index.ts'
import type { Wrapped } from '../model.ts'
import { bytesOf } from '../sealed.ts'
import { language } from './page.ts'

const t = { nl, en }[language]

/** Something that the person at the screen can mend, or must know; its lines are words for them. */
export class Told extends Error {
  readonly lines: readonly string[]
  constructor(...lines: readonly string[]) {
    super(lines[0])
    this.name = 'Told'
    this.lines = lines
  }
}

/** The words of a recovery phrase as they were typed. @throws Told with each word that is wrong */
export function phraseOf(typed: string): string {
  const read = parsePhrase(typed)
  if (read.ok) return read.text
  throw new Told(
    ...(read.count === 10 ? [] : [t.phraseCount(read.count)]),
    ...read.unknown.map(({ at, typed: word, alike }) => t.phraseWord(at + 1, word, alike)),
  )
}

/** The keys of who works here, from what the server keeps wrapped. @throws Told */
export async function unlock(wrapped: readonly Wrapped[], way: { phrase: string } | 'passkey'): Promise<HandlerKeys> {
  const kind = way === 'passkey' ? 'passkey' : 'phrase'
  for (const one of wrapped.filter((it) => it.kind === kind)) {
    try {
      const file = bytesOf(one.file)
      const secret =
        way === 'passkey' ? await unwrapWithPasskey(file, one.passkey ?? '') : await unwrapWithPhrase(file, way.phrase)
      return await handlerKeys(secret)
    } catch (error) {
      if (!(error instanceof Refused) && way !== 'passkey') throw error
    }
  }
  throw new Told(kind === 'passkey' ? t.passkeyWrong : t.phraseWrong)
}
