import { redirect } from 'react-router'
import { allows, personOf } from '#platform/access'
import { fileAddress, listAddress } from '#platform/lists'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Downloads } from '#ui/downloads'
import { ErrorSummary } from '#ui/error-summary'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { may } from '../../declarations/policy.ts'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { giftsAsked } from '../components/asked.ts'
import { GiftTable, shownGift } from '../components/gift-table.tsx'
import { DecideGift } from '../input.ts'
import { giftDecisions, giftStates } from '../model.ts'
import { decideGift, findGifts } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = giftsAsked(request)
  const { count, results } = await findGifts(ctx, query)
  const { personId, organisationId } = personOf(ctx)
  const readsAll = allows(ctx, may.readAll, { organisationId })
  return {
    ...{ menu: menuOf(ctx), choices, count, at: query.page, size: query.pageSize },
    sorted: { by: query.sort, descending: query.descending },
    gifts: results.map((gift) => ({
      ...shownGift(gift),
      mayDecide: gift.state === 'asked' && (gift.assessorId === null ? readsAll : gift.assessorId === personId),
    })),
    isDecided: new URL(request.url).searchParams.has('bewaard'),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf({ id: String((await request.clone().formData()).get('id') ?? '') })
  const form = await readForm(request, DecideGift)
  if (!form.ok) return form.response
  await decideGift(ctx, id, form.value)
  return redirect('/screening/geschenken?bewaard')
})

export default function GiftsPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const list = listAddress('/screening/geschenken', it.choices)
  const open = new Set(it.gifts.filter(({ mayDecide }) => mayDecide).map(({ id }) => id))
  return (
    <>
      <ScreeningMenu entries={it.menu} current="gifts" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.isDecided && (
        <Alert kind="ok" live>
          {t.decided}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <FilterBar
        label={t.title}
        submitLabel={w.show}
        clearHref="/screening/geschenken"
        clearLabel={w.clear}
        sorted={it.choices}
      >
        <Field name="zoek" type="search" label={t.search} value={it.choices.zoek} />
        <Select
          name="stand"
          label={t.state}
          value={it.choices.stand}
          options={[{ value: '', label: t.all }, ...giftStates.map((value) => ({ value, label: t.states[value] }))]}
        />
      </FilterBar>
      <Downloads
        label={w.download}
        items={[
          { href: fileAddress('/screening/geschenken.xlsx', it.choices), label: t.spreadsheet },
          { href: fileAddress('/screening/geschenken.csv', it.choices), label: t.csv },
        ]}
      />
      <GiftTable
        gifts={it.gifts}
        sort={(key) => list.sort(key, it.sorted)}
        empty={it.choices.zoek !== '' || it.choices.stand !== '' ? t.noneFound : t.none}
        more={({ id, what }) => open.has(id) && <Decide id={id} what={what} />}
      />
      <Paged at={it.at} size={it.size} count={it.count} words={w} hrefOf={list.page} />
    </>
  )
}

function Decide({ id, what }: { id: string; what: string }) {
  const t = useTexts(texts)
  return (
    <Confirm summary={`${t.decide}: ${what}`}>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="id" value={id} />
        <Select
          name="state"
          id={`state-${id}`}
          label={t.decide}
          options={giftDecisions.map((value) => ({ value, label: t.states[value] }))}
        />
        <Field name="reason" id={`reason-${id}`} label={t.reason} multiline rows={2} />
        <Button>{t.save}</Button>
      </form>
    </Confirm>
  )
}
