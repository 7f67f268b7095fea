import { redirect } from 'react-router'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, pathId, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ErrorSummary } from '#ui/error-summary'
import { shared } from '#ui/words'
import { reverseBooking } from '../bookings.ts'
import { BookingFacts } from '../components/booking-facts.tsx'
import { BookingSteps } from '../components/booking-steps.tsx'
import { StateBadge } from '../components/booking-table.tsx'
import { BookingTrail } from '../components/booking-trail.tsx'
import { listed } from '../components/listed.ts'
import { MoneyHead } from '../components/money-head.tsx'
import { ReasonInput } from '../input.ts'
import { approveBooking, refuseBooking, withdrawBooking } from '../judging.ts'
import { readBooking } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/booking'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const id = idOf(params)
  const { programme, booking, choices, theme, judged, enteredBy, related, openCents, rights } = await readBooking(
    ctx,
    id,
    pathId(params, 'bookingId'),
  )
  return {
    programme: { id, title: programme.title },
    booking: {
      ...listed(booking, choices),
      reason: booking.reason,
      importId: booking.importId,
      source: choices.sources.find((one) => one.id === booking.sourceId)?.title ?? '',
      theme: theme ?? '',
      enteredBy,
      enteredAt: booking.madeAt.toISOString(),
      judged: judged && { ...judged, at: judged.at.toISOString() },
      openCents,
    },
    related: related.map((one) => ({ ...listed(one, choices), relation: one.relation })),
    rights,
    isMade: new URL(request.url).searchParams.has('gemaakt'),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const bookingId = pathId(params, 'bookingId')
  const what = (await request.clone().formData()).get('do')
  if (what === 'approve') await approveBooking(ctx, id, bookingId)
  if (what === 'withdraw') await withdrawBooking(ctx, id, bookingId)
  if (what === 'refuse' || what === 'reverse') {
    const form = await readForm(request, ReasonInput)
    if (!form.ok) return form.response
    if (what === 'refuse') await refuseBooking(ctx, id, bookingId, form.value.reason)
    else await reverseBooking(ctx, id, bookingId, form.value.reason)
  }
  return redirect(`/programma/${id}/geld/boekingen/${bookingId}`)
})

export default function BookingPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const base = `/programma/${it.programme.id}/geld`
  return (
    <>
      <MoneyHead
        programme={it.programme}
        current="bookings"
        isBelow
        title={`${t.numbered(it.booking.number)}: ${it.booking.title}`}
        explain={t.one.explain}
        badge={<StateBadge state={it.booking.state} />}
      />
      {it.isMade && (
        <Alert kind="ok" live>
          {t.one.made}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <BookingFacts base={base} booking={it.booking} />
      <BookingSteps base={base} booking={it.booking} rights={it.rights} />
      <BookingTrail base={base} related={it.related} />
    </>
  )
}
