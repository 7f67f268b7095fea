import fc from 'fast-check'
import { eventKinds } from '../actions/model.ts'
import type { AssessedNorm, Attestation, Mark, Piece, PieceFile, Result, ResultsContent, SelfNorm } from './content.ts'
import type { PlanContent } from './plan-content.ts'

const words = fc.string({ unit: 'grapheme', maxLength: 30 })
const some = fc.option(words)
const level = fc.integer({ min: 0, max: 4 })
const mark: fc.Arbitrary<Mark> = fc.option(fc.oneof(level, fc.constant<'na'>('na')))
const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
const moment = day.map((date) => date.toISOString())
const dayOnly = moment.map((it) => it.slice(0, 10))
const id = fc.uuid({ version: 4 })

const piece: fc.Arbitrary<Piece> = fc.record({
  id,
  title: words,
  form: fc.option(fc.constantFrom('document', 'interview', 'sample')),
  datedOn: dayOnly,
  provesUse: fc.boolean(),
  link: fc.option(fc.constant('https://voorbeeld.example/a')),
  hash: fc.option(fc.constant('ab'.repeat(32))),
})
const attestation: fc.Arbitrary<Attestation> = fc.record({
  act: fc.constantFrom('signed', 'acknowledged'),
  role: fc.constantFrom('secretary', 'mayor', 'assessor'),
  personId: id,
  at: moment,
  hash: fc.constant('cd'.repeat(32)),
})

const selfNorm = (norm: string, ids: readonly string[]): fc.Arbitrary<SelfNorm> =>
  fc.record({
    norm: fc.constant(norm),
    threshold: level,
    claimed: mark,
    counting: fc.option(level),
    reason: some,
    measure: some,
    measureDue: fc.option(dayOnly),
    evidence: fc.subarray([...ids]),
  })
const assessedNorm = (norm: string, ids: readonly string[]): fc.Arbitrary<AssessedNorm> =>
  fc.record({
    norm: fc.constant(norm),
    threshold: level,
    place: fc.constantFrom('first', 'second'),
    atThen: mark,
    atNow: mark,
    reason: some,
    documents: some,
    interviews: some,
    sample: fc.option(fc.record({ size: level, hits: level })),
    revisions: fc.array(fc.record({ atThen: mark, atNow: mark, reason: words }), { maxLength: 2 }),
    reply: fc.option(fc.record({ body: words, answer: some })),
    evidence: fc.subarray([...ids]),
  })

const filesOf = (pieces: readonly Piece[]): fc.Arbitrary<PieceFile[]> =>
  fc
    .tuple(fc.subarray(pieces.map((one) => one.id)), fc.uint8Array({ minLength: 1, maxLength: 50 }))
    .map(([ids, bytes]) =>
      ids.map((one) => ({
        id: one,
        name: 'Verslag van 1 mei (fictief).txt',
        mediaType: 'text/plain',
        base64: Buffer.from(bytes).toString('base64'),
      })),
    )

/** Any content of one municipality: a self-scan, or that and an assessment. */
export const anyResults: fc.Arbitrary<ResultsContent> = fc
  .record({
    codes: fc.uniqueArray(words.filter(Boolean), { minLength: 1, maxLength: 6 }),
    pieces: fc.uniqueArray(piece, { maxLength: 3, selector: (one) => one.id }),
    both: fc.boolean(),
    ids: fc.uniqueArray(id, { minLength: 4, maxLength: 4 }),
  })
  .chain(({ codes, pieces, both, ids: [self = '', assessed = '', ...rounds] }) => {
    const own = pieces.map((one) => one.id)
    const about = (of: string, round = '') => ({
      id: fc.constant(of),
      round: fc.record({ id: fc.constant(round), title: words }),
      state: fc.constantFrom('open', 'signed'),
      start: moment,
      end: fc.option(moment),
      pieces: fc.constant(pieces),
      attestations: fc.uniqueArray(attestation, { maxLength: 2, selector: (one) => one.personId }),
      signed: fc.option(fc.record({ round: words, reveals: fc.record({ count: level }) })),
    })
    const first: fc.Arbitrary<Result> = fc.record({
      kind: fc.constant('self-scan'),
      ...about(self, rounds[0]),
      norms: fc.tuple(...codes.map((norm) => selfNorm(norm, own))),
    })
    const second: fc.Arbitrary<Result> = fc.record({
      kind: fc.constant('independent'),
      ...about(assessed, rounds[1]),
      norms: fc.tuple(...codes.map((norm) => assessedNorm(norm, own))),
    })
    return fc.record({
      framework: fc.record({ code: words, version: words, title: words }),
      scale: fc.constant([0, 1, 2, 3, 4].map((one) => ({ level: one, name: `Niveau ${one}` }))),
      municipality: fc.record({ code: fc.constant('GM0001'), name: words }),
      results: both ? fc.tuple(first, second) : fc.tuple(first),
      files: filesOf(pieces),
      origin: fc.option(fc.constant('https://weerwerk.example')),
    })
  })

const event: fc.Arbitrary<PlanContent['actions'][number]['events'][number]> = fc.record({
  what: fc.constantFrom(...eventKinds),
  fields: fc.array(fc.constantFrom('dueOn', 'title'), { maxLength: 2 }),
  reason: some,
  by: id,
  at: moment,
})

/** Any action plan of one organisation. */
export const anyPlan: fc.Arbitrary<PlanContent> = fc
  .uniqueArray(piece, { maxLength: 3, selector: (one) => one.id })
  .chain((pieces) =>
    fc.record({
      organisation: fc.record({ code: fc.constant('GM0001'), name: words }),
      pieces: fc.constant(pieces),
      files: filesOf(pieces),
      actions: fc.uniqueArray(
        fc.record({
          id,
          number: fc.integer({ min: 1, max: 99 }),
          title: words,
          description: some,
          framework: some,
          norms: fc.array(words, { maxLength: 3 }),
          origin: fc.constantFrom('own', 'norm', 'finding'),
          ownerRole: fc.option(fc.constantFrom('coordinator', 'mayor')),
          closedAt: fc.option(moment),
          originId: fc.option(id),
          ownerId: fc.option(id),
          startsOn: fc.option(dayOnly),
          dueOn: fc.option(dayOnly),
          costCents: fc.option(fc.nat()),
          state: fc.constantFrom('planned', 'busy', 'done', 'cancelled'),
          stateReason: some,
          doneOn: fc.option(dayOnly),
          pieces: fc.subarray(pieces.map((one) => one.id)),
          events: fc.array(event, { maxLength: 3 }),
        }),
        { minLength: 1, maxLength: 4, selector: (one) => one.id },
      ),
    }),
  )
