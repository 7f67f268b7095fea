import { redirect } from 'react-router'
import { useForm, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field, RadioGroup } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { readForm } from '../../form.ts'
import { texts as ownTexts } from '../../own/texts.ts'
import { GiftTable, shownGift } from '../components/gift-table.tsx'
import { NewGift } from '../input.ts'
import { enterGift, myGifts } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/mine'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => ({
  gifts: (await myGifts(ctx)).map(shownGift),
  isEntered: new URL(request.url).searchParams.has('gemeld'),
}))

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, NewGift)
  if (!form.ok) return form.response
  try {
    await enterGift(ctx, form.value)
  } catch (error) {
    return form.refuse(error)
  }
  return redirect('/mijn-screening/geschenken?gemeld')
})

export default function MyGifts({ loaderData: { gifts, isEntered } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const o = useTexts(ownTexts)
  const w = useTexts(shared)
  const form = useForm()
  const field = (name: string) => ({ name, value: form.value(name), problem: form.problem(name) })
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/mijn-screening', label: o.mine }, { label: t.mine }]} />
      <PageHeader title={t.mine} intro={t.mineIntro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {isEntered && (
        <Alert kind="ok" live>
          {t.entered}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <Field {...field('what')} label={t.what} required />
        <Field {...field('giver')} label={t.giver} required />
        <Field {...field('offeredOn')} label={t.offeredOn} type="date" required />
        <Field {...field('valueCents')} label={t.value} hint={t.valueHint} />
        <RadioGroup
          {...field('isAccepted')}
          legend={t.accepted}
          options={[
            { value: 'ja', label: t.yes },
            { value: 'nee', label: t.no },
          ]}
        />
        <Button>{t.submit}</Button>
      </form>
      <GiftTable gifts={gifts} />
    </>
  )
}
