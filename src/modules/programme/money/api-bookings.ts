import { createRoute, z } from '@hono/zod-openapi'
import { body, Flag, file, IdParam, json, languageOf, newApi, pagedFrom, pageOf, problems } from '#platform/api'
import { addSheet, csvOf, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { download } from '#platform/web'
import { BookingOut, BookingViewOut, MoneyOut, presentBooking, presentBookingView, presentMoney } from './api-output.ts'
import { book, reverseBooking } from './bookings.ts'
import { bookingColumns, bookingRows } from './components/file-columns.ts'
import { BookingQuery, NewBooking, ReasonInput } from './input.ts'
import { approveBooking, refuseBooking, withdrawBooking } from './judging.ts'
import { exportBookings, findBookings, readBooking, readMoney } from './queries.ts'
import { texts } from './texts.ts'

const tags = ['money']
const kinds = ['xlsx', 'csv'] as const
const BookingParam = IdParam.extend({ bookingId: z.uuid().openapi({ param: { name: 'bookingId', in: 'path' } }) })
const errors = problems(400, 401, 403, 404, 409)
const one = { tags, request: { params: BookingParam } }
const withReason = { tags, request: { params: BookingParam, body: body(ReasonInput) } }
const changed = { 200: json(BookingViewOut, 'The booking after it'), ...errors }

const money = createRoute({
  method: 'get',
  path: '/programmes/{id}/money',
  tags,
  operationId: 'readMoney',
  request: { params: IdParam },
  responses: { 200: json(MoneyOut, 'All figures by activity and source'), ...problems(400, 401, 403, 404) },
})
const list = createRoute({
  method: 'get',
  path: '/programmes/{id}/bookings',
  tags,
  operationId: 'listBookings',
  request: { params: IdParam, query: BookingQuery.extend({ descending: Flag }) },
  responses: { 200: json(pageOf(BookingOut, 'Booking'), 'Bookings of a programme'), ...problems(400, 401, 403, 404) },
})
const make = createRoute({
  method: 'post',
  path: '/programmes/{id}/bookings',
  tags,
  operationId: 'book',
  request: { params: IdParam, body: body(NewBooking) },
  responses: { 201: json(BookingViewOut, 'Made; a large one waits for a second person'), ...errors },
})
const read = createRoute({
  ...one,
  method: 'get',
  path: '/programmes/{id}/bookings/{bookingId}',
  operationId: 'readBooking',
  responses: { 200: json(BookingViewOut, 'One booking with its trail'), ...problems(400, 401, 403, 404) },
})
const reverse = createRoute({
  ...withReason,
  method: 'post',
  path: '/programmes/{id}/bookings/{bookingId}/reversals',
  operationId: 'reverseBooking',
  responses: { 201: json(BookingViewOut, 'The reversal'), ...errors },
})
const approve = createRoute({
  ...one,
  method: 'post',
  path: '/programmes/{id}/bookings/{bookingId}/approvals',
  operationId: 'approveBooking',
  responses: changed,
})
const refuse = createRoute({
  ...withReason,
  method: 'post',
  path: '/programmes/{id}/bookings/{bookingId}/refusals',
  operationId: 'refuseBooking',
  responses: changed,
})
const withdraw = createRoute({
  ...one,
  method: 'post',
  path: '/programmes/{id}/bookings/{bookingId}/withdrawals',
  operationId: 'withdrawBooking',
  responses: changed,
})
const out = createRoute({
  method: 'get',
  path: '/programmes/{id}/booking-files',
  tags,
  operationId: 'exportBookings',
  request: {
    params: IdParam,
    query: BookingQuery.omit({ page: true, pageSize: true }).extend({
      descending: Flag,
      form: z.enum(kinds).default('xlsx'),
    }),
  },
  responses: { 200: file('All bookings that the query finds', ...kinds), ...problems(400, 401, 403, 404) },
})

/** Money and bookings of a programme. */
export const bookingsApi = newApi()
  .openapi(money, async (c) => c.json(presentMoney(await readMoney(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findBookings(c.get('ctx'), c.req.valid('param').id, query)
    return c.json(pagedFrom(c, { count, results: results.map(presentBooking) }, query), 200)
  })
  .openapi(make, async (c) => {
    const { id } = c.req.valid('param')
    const made = await book(c.get('ctx'), id, c.req.valid('json'))
    return c.json(presentBookingView(await readBooking(c.get('ctx'), id, made.id)), 201)
  })
  .openapi(read, async (c) => {
    const { id, bookingId } = c.req.valid('param')
    return c.json(presentBookingView(await readBooking(c.get('ctx'), id, bookingId)), 200)
  })
  .openapi(reverse, async (c) => {
    const { id, bookingId } = c.req.valid('param')
    const made = await reverseBooking(c.get('ctx'), id, bookingId, c.req.valid('json').reason)
    return c.json(presentBookingView(await readBooking(c.get('ctx'), id, made.id)), 201)
  })
  .openapi(approve, async (c) => {
    const { id, bookingId } = c.req.valid('param')
    await approveBooking(c.get('ctx'), id, bookingId)
    return c.json(presentBookingView(await readBooking(c.get('ctx'), id, bookingId)), 200)
  })
  .openapi(refuse, async (c) => {
    const { id, bookingId } = c.req.valid('param')
    await refuseBooking(c.get('ctx'), id, bookingId, c.req.valid('json').reason)
    return c.json(presentBookingView(await readBooking(c.get('ctx'), id, bookingId)), 200)
  })
  .openapi(withdraw, async (c) => {
    const { id, bookingId } = c.req.valid('param')
    await withdrawBooking(c.get('ctx'), id, bookingId)
    return c.json(presentBookingView(await readBooking(c.get('ctx'), id, bookingId)), 200)
  })
  .openapi(out, async (c) => {
    const { form, ...query } = c.req.valid('query')
    const rows = bookingRows(await exportBookings(c.get('ctx'), c.req.valid('param').id, query))
    const columns = bookingColumns(languageOf(c))
    if (form === 'csv') return download('boekingen.csv', csvOf(columns, rows))
    const workbook = newWorkbook()
    addSheet(workbook, texts[languageOf(c)].book.title, columns, rows)
    return download('boekingen.xlsx', await workbookBytes(workbook))
  })
