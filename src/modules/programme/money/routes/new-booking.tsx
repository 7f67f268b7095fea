import { redirect } from 'react-router'
import { moneyText } from '#platform/language'
import { choicesOf } from '#platform/lists'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field, RadioGroup } from '#ui/field'
import { shared } from '#ui/words'
import { book } from '../bookings.ts'
import { MoneyHead } from '../components/money-head.tsx'
import { SpendingFields } from '../components/spending-fields.tsx'
import { spendingOptions } from '../components/spending-options.ts'
import { NewBooking } from '../input.ts'
import { bookingKinds } from '../model.ts'
import { bookingForm } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new-booking'

/** Empty, or filled in from the address: a booking offers what can be taken from it. */
export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const id = idOf(params)
  const choices = await bookingForm(ctx, id)
  return {
    programme: { id, title: choices.programme.title },
    fourEyesCents: choices.fourEyesCents,
    given: choicesOf(request, ['soort', 'van', 'omschrijving', 'leverancier']),
    options: spendingOptions(choices),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, NewBooking)
  if (!form.ok) return form.response
  try {
    const made = await book(ctx, id, form.value)
    return redirect(`/programma/${id}/geld/boekingen/${made.id}?gemaakt`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function NewBookingPage({
  loaderData: { programme, given, fourEyesCents, options },
}: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const f = t.fresh.fields
  const language = useLanguage()
  const form = useForm()
  const field = (name: 'amountCents' | 'takenNumber' | 'bookedOn' | 'title' | 'party' | 'reference', value = '') => ({
    name,
    label: f[name],
    value: form.value(name, value),
    problem: form.problem(name),
  })
  return (
    <>
      <MoneyHead
        programme={programme}
        current="bookings"
        isBelow
        title={t.fresh.title}
        intro={t.fresh.intro}
        explain={t.fresh.explain}
      />
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <RadioGroup
          name="kind"
          legend={f.kind}
          value={form.value('kind', given.soort)}
          problem={form.problem('kind')}
          options={bookingKinds.map((value) => ({ value, label: t.kinds[value], hint: t.kindHelp[value] }))}
        />
        <Field {...field('amountCents')} hint={f.amountHint} required />
        <p>{t.fresh.fourEyes(moneyText(language, fourEyesCents))}</p>
        <Field {...field('takenNumber', given.van)} hint={f.takenHint} optionalLabel={w.optional} />
        <SpendingFields options={options} isOptional={given.van !== ''} />
        <Field {...field('bookedOn')} type="date" hint={f.bookedHint} required />
        <Field {...field('title', given.omschrijving)} required />
        <Field {...field('party', given.leverancier)} optionalLabel={w.optional} />
        <Field {...field('reference')} optionalLabel={w.optional} />
        <Button>{t.fresh.submit}</Button>
      </form>
    </>
  )
}
