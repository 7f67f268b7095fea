import { language, part, tell } from '../../browser/page.ts'
import { phraseOf, Told, unlock } from '../../browser/unlocking.ts'
import { inWords, judged } from '../../cases/browser/opened.ts'
import { type Directory, everyone, isHeadSigned, Refused, signHead } from '../../crypto/index.ts'
import type { HeadToSign } from '../signing.ts'
import { texts } from '../texts.ts'

const t = texts[language]
const address = '/meldingen/logboek/handtekeningen'

/** Signs the head of the log in the browser of a handler, after it verified what others signed. */
export class Signing {
  private readonly told: HTMLElement

  constructor(section: HTMLElement) {
    this.told = part('told', section)
  }

  async open(way: { typed: string } | 'passkey'): Promise<boolean> {
    try {
      await this.sign(way === 'passkey' ? way : { phrase: phraseOf(way.typed) })
      return true
    } catch (error) {
      const known = error instanceof Refused ? inWords(error) : error
      if (!(known instanceof Told)) throw known
      tell(this.told, 'error', ...known.lines)
      return false
    }
  }

  private async sign(way: { phrase: string } | 'passkey'): Promise<void> {
    const answer = await fetch(address).catch(() => null)
    if (!answer?.ok) throw new Told(t.offline)
    const given: HeadToSign = await answer.json()
    const { lines, head, point, today, me, signatures } = given
    const keys = await unlock(me.wrapped, way)
    const directories = judged(given)
    for (const signature of signatures) mustHold(signature, directories)
    mustGoOn(point.code, signatures, { lines, head })
    const signed = { v: 1 as const, organisation: point.code, lines, head, by: me.id, on: today }
    const sig = signHead(signed, keys.signSeed)
    const body = new URLSearchParams({ lines: `${lines}`, head, sig })
    const kept = await fetch(address, { method: 'POST', body }).catch(() => null)
    if (!kept?.ok) throw new Told(t.notKept)
    localStorage.setItem(placeOf(point.code), `${lines} ${head}`)
    tell(this.told, 'ok', t.signed(lines))
    location.reload()
  }
}

const placeOf = (code: string) => `weerwerk.logboek.${code}`

/** A signature is of a handler whom the officers named, and holds. @throws Told */
function mustHold(
  { sig, signPublic, name: _, state: __, ...head }: HeadToSign['signatures'][number],
  all: readonly Directory[],
) {
  const isNamed = all.some((one) => everyone(one).some(({ id, signPub }) => id === head.by && signPub === signPublic))
  if (!isNamed || !isHeadSigned(head, sig, signPublic)) throw new Told(t.forgedByServer(head.lines))
}

/** What this browser signed before is still there and was not gone back behind. @throws Told */
function mustGoOn(code: string, signatures: HeadToSign['signatures'], now: { lines: number; head: string }): void {
  const [line, head] = (localStorage.getItem(placeOf(code)) ?? '').split(' ')
  if (!line || !head) return
  const isThere = Number(line) === now.lines ? head === now.head : Number(line) < now.lines
  const isListed = signatures.some((one) => one.lines === Number(line) && one.head === head && one.state === 'good')
  if (!isThere || (signatures.length < 50 && !isListed)) throw new Told(t.otherThanBefore(Number(line)))
}
