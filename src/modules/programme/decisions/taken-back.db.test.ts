import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '#platform/testing'
import { readDocument } from '../documents/queries.ts'
import { addDocument } from '../documents/service.ts'
import { aTextFile, documentFields } from '../documents/testing.ts'
import { withdrawDocument } from '../documents/withdrawing.ts'
import { book, reverseBooking } from '../money/bookings.ts'
import { bookingFields, someMoney } from '../money/testing.ts'
import { putOnAgenda } from './moving.ts'
import { aBoard, aProposal, type TestBoard } from './testing.ts'

const { db } = await testDatabase()

let board: TestBoard
let money: Awaited<ReturnType<typeof someMoney>>
beforeAll(async () => {
  board = await aBoard(db)
  money = await someMoney(board.leader, board.programmeId)
})

const spend = () =>
  book(
    board.leader,
    board.programmeId,
    bookingFields({
      activityId: money.activityId,
      sourceId: money.sourceId,
      bookedOn: '2024-01-10',
      amountCents: 1_000,
    }),
  )
const words = 'Uitgegeven is {{money.realised}}, van een begroting van {{money.budget}}.'

test('an amount that froze on a booking is refused on the agenda once that booking is reversed', async () => {
  const { id: bookingId } = await spend()
  const id = await aProposal(board, 'review', { explanation: words })
  await reverseBooking(board.leader, board.programmeId, bookingId, 'Dubbel geboekt')
  await expect(putOnAgenda(board.leader, id)).rejects.toMatchObject({
    problems: [
      { path: 'explanation', reason: 'programme.proposal_figure_withdrawn', params: { figure: 'Uitgegeven' } },
    ],
  })
})

test('a later booking keeps nothing back, also when it is reversed itself, and a reversal before froze along', async () => {
  const { id: early } = await spend()
  await reverseBooking(board.leader, board.programmeId, early, 'Dubbel geboekt')
  const id = await aProposal(board, 'review', { explanation: words })
  const later = { ...board.leader, now: new Date(board.leader.now.getTime() + 60_000) }
  const { id: bookingId } = await book(
    later,
    board.programmeId,
    bookingFields({
      activityId: money.activityId,
      sourceId: money.sourceId,
      bookedOn: '2024-01-10',
      amountCents: 2_000,
    }),
  )
  await reverseBooking(later, board.programmeId, bookingId, 'Toch niet')
  expect(await putOnAgenda(later, id)).toMatchObject({ state: 'agenda' })
})

test('a document says which proposal leads to it, and that one is refused on the agenda once the document is withdrawn', async () => {
  const { leader, programmeId } = board
  const { id: documentId } = await addDocument(leader, programmeId, documentFields(), aTextFile('Een bijlage.'))
  const explanation = `Zie [het plan](https://weerwerk.example/programma/${programmeId}/documenten/${documentId}).`
  const id = await aProposal(board, 'review', { subject: 'Wijst naar het plan', explanation })
  const { uses } = await readDocument(leader, documentId)
  expect(uses).toEqual([{ kind: 'proposal', id, title: 'Wijst naar het plan' }])
  expect((await readDocument(await board.atDistrict('board-member'), documentId)).uses).toEqual([])
  await withdrawDocument(leader, documentId, 'Hoort hier niet')
  await expect(putOnAgenda(leader, id)).rejects.toMatchObject({
    problems: [{ reason: 'programme.proposal_document_withdrawn', params: { document: 'Projectplan' } }],
  })
})
