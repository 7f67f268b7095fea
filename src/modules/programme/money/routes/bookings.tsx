import { moneyText } from '#platform/language'
import { fileAddress, listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { ButtonLink } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Paged } from '#ui/paged'
import { shared } from '#ui/words'
import { bookingsAsked } from '../components/asked.ts'
import { BookingTable } from '../components/booking-table.tsx'
import { activityOptions, nameOptions, sourceOptions } from '../components/labels.ts'
import { listed } from '../components/listed.ts'
import { MoneyHead } from '../components/money-head.tsx'
import { bookedFigures, bookingKinds, bookingStates } from '../model.ts'
import { findBookings } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/bookings'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = bookingsAsked(request)
  const found = await findBookings(ctx, idOf(params), query)
  return {
    programme: { id: found.programme.id, title: found.programme.title },
    choices,
    count: found.count,
    totalCents: found.totalCents,
    figure: query.figure,
    bookings: found.results.map((one) => listed(one, found)),
    sorted: { by: query.sort, descending: query.descending },
    at: query.page,
    size: query.pageSize,
    mayKeep: found.mayKeep,
    activities: activityOptions(found.activities),
    sources: sourceOptions(found.sources),
    municipalities: nameOptions(found.municipalities),
  }
})

type Data = Route.ComponentProps['loaderData']

export default function BookingsPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const base = `/programma/${it.programme.id}/geld`
  const list = listAddress(`${base}/boekingen`, it.choices)
  const isSearched = Object.entries(it.choices).some(([key, value]) => key !== 'sorteer' && value !== '')
  const kind = bookingKinds.find((one) => one === it.choices.soort)
  const what = it.figure ? t.figures[it.figure] : kind && t.kinds[kind]
  return (
    <>
      <MoneyHead
        programme={it.programme}
        current="bookings"
        title={t.book.title}
        intro={t.book.intro}
        explain={t.book.explain}
        actions={it.mayKeep && <ButtonLink href={`${base}/boekingen/nieuw`}>{t.newBooking}</ButtonLink>}
      />
      <Filters data={it} base={base} />
      <p role="status">
        {t.book.found(it.count)}. {what && <strong>{t.book.sum(what, moneyText(language, it.totalCents))}</strong>}
      </p>
      <Downloads
        label={w.download}
        items={[
          { href: fileAddress(`${base}/boekingen.xlsx`, it.choices), label: t.spreadsheet },
          { href: fileAddress(`${base}/boekingen.csv`, it.choices), label: t.csv },
        ]}
      />
      <BookingTable
        base={base}
        caption={t.book.title}
        bookings={it.bookings}
        figure={it.figure}
        sort={(key) => list.sort(key, it.sorted)}
        empty={
          <EmptyState title={isSearched ? t.book.noneFound : t.book.none}>
            <p>{t.book.noneHelp}</p>
          </EmptyState>
        }
      />
      <Paged at={it.at} size={it.size} count={it.count} words={w} hrefOf={list.page} />
    </>
  )
}

function Filters({ data: { choices, ...data }, base }: { data: Data; base: string }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const f = t.book.filter
  const all = { value: '', label: f.all }
  return (
    <FilterBar
      label={t.book.title}
      submitLabel={w.show}
      clearHref={`${base}/boekingen`}
      clearLabel={w.clear}
      sorted={choices}
    >
      <Field name="zoek" type="search" label={f.search} value={choices.zoek} />
      <Select
        name="soort"
        label={f.kind}
        value={choices.soort}
        options={[all, ...bookingKinds.map((value) => ({ value, label: t.kinds[value] }))]}
      />
      <Select
        name="stand"
        label={f.state}
        value={choices.stand}
        options={[all, ...bookingStates.map((value) => ({ value, label: t.states[value] }))]}
      />
      <Select
        name="telt"
        label={f.figure}
        value={choices.telt}
        options={[all, ...bookedFigures.map((value) => ({ value, label: t.figures[value] }))]}
      />
      <Select name="activiteit" label={t.activity} value={choices.activiteit} options={[all, ...data.activities]} />
      <Select name="bron" label={t.source} value={choices.bron} options={[all, ...data.sources]} />
      <Select
        name="gemeente"
        label={t.municipality}
        value={choices.gemeente}
        options={[all, { value: 'geen', label: f.noMunicipality }, ...data.municipalities]}
      />
    </FilterBar>
  )
}
