import { expect, test } from 'vitest'
import { aDirectory, aPerson, aReport, asKept } from '../crypto/testing.ts'
import { sealNext } from '../notes/chain.ts'
import { base64Of } from '../sealed.ts'
import { contentsOf } from './opening.ts'

const today = '2026-11-28'
const [anna, bram] = await Promise.all([aPerson('anna', 'A'), aPerson('bram', 'B')])
const { directory } = aDirectory([anna, bram])
const at = (who: typeof anna, directories = [directory]) => ({ me: who.id, today, keys: who, directories })

async function aSealed(twoPerson = false) {
  const made = await aReport(directory, { twoPerson })
  const { caseId, envelopes, messages } = asKept(made)
  const files = (envelopes[0]?.files ?? []).map((file, part) => ({ epoch: 0, part, file: base64Of(file) }))
  const sealed = {
    ...{ id: 'one', organisationId: 'here', number: 1, receivedOn: today, caseId, envelopes: files, notes: [] },
    messages: messages.map(({ epoch, file }, seq) => {
      return { seq, epoch, byReporter: true, writtenOn: today, file: base64Of(file) }
    }),
  }
  return { it: made.it, sealed: { ...sealed, together: null } }
}
const written = { what: 'Iemand bood geld voor een adres.' }

test('a report opens with what was written and the notes; a chain of notes that is broken gives none', async () => {
  const { it, sealed } = await aSealed()
  const { file } = await sealNext([], { text: 'Gebeld (fictief)' }, { ...at(anna), it })
  const note = { seq: 0, kind: 'note' as const, epoch: 0, handlerId: 'anna', writtenOn: today, file, copy: null }
  const opened = await contentsOf({ ...sealed, notes: [note] }, at(bram))
  expect(opened).toEqual({ messages: [written], notes: [{ text: 'Gebeld (fictief)', seq: 0, prev: null }] })
  const broken = await contentsOf({ ...sealed, notes: [{ ...note, seq: 1 }] }, at(bram))
  expect(broken).toEqual({ messages: [written], notes: [] })
})

test('it stays closed for who reads none of it, under lists that are not there, and when a message was changed', async () => {
  const { sealed } = await aSealed()
  const { sealed: other } = await aSealed()
  expect(await contentsOf(sealed, at(await aPerson('carla')))).toBe('closed')
  expect(await contentsOf(sealed, at(anna, []))).toBe('closed')
  expect(await contentsOf({ ...sealed, messages: other.messages }, at(anna))).toBe('closed')
})

test('one that two people open waits for the part of the other', async () => {
  const { sealed } = await aSealed(true)
  const together = { epoch: 0, me: 'anna', readers: ['anna', 'bram'], given: [], isLastOfGroup: true, parts: [] }
  expect(await contentsOf({ ...sealed, together }, at(anna))).toBe('needs-second')
})
