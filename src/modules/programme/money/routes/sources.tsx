import { redirect } from 'react-router'
import { dateText, eurosOf, moneyText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button, ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { MoneyHead } from '../components/money-head.tsx'
import { ChangeSettings } from '../input.ts'
import { changeSettings, readSettings } from '../settings.ts'
import { listSources } from '../sources.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/sources'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const id = idOf(params)
  const { programme, sources, municipalities, themes, mayKeep } = await listSources(ctx, id)
  const { fourEyesCents, hourRateCents, revision } = await readSettings(ctx, id)
  const names = (ids: readonly string[]) => municipalities.filter((one) => ids.includes(one.id)).map(({ name }) => name)
  const asked = new URL(request.url).searchParams
  return {
    programme: { id, title: programme.title },
    mayKeep,
    settings: { fourEyesCents, hourRateCents, revision },
    told: asked.has('bewaard') ? ('source' as const) : asked.has('afspraken') ? ('settings' as const) : null,
    sources: sources.map((one) => ({
      id: one.id,
      code: one.code,
      title: one.title,
      funder: one.funder,
      amountCents: one.amountCents,
      conditions: one.conditions,
      startsOn: one.startsOn,
      endsOn: one.endsOn,
      partOf: sources.find(({ id: whole }) => whole === one.partOf)?.code ?? null,
      only: names(one.municipalities),
      not: themes.filter((theme) => one.excludedThemes.includes(theme.id)).map(({ title }) => title),
    })),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, ChangeSettings)
  if (!form.ok) return form.response
  await changeSettings(ctx, id, form.value)
  return redirect(`/programma/${id}/geld/bronnen?afspraken`)
})

type Data = Route.ComponentProps['loaderData']

export default function SourcesPage({ loaderData: it }: Route.ComponentProps) {
  const { sources: t } = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const base = `/programma/${it.programme.id}/geld/bronnen`
  return (
    <>
      <MoneyHead
        programme={it.programme}
        current="sources"
        title={t.title}
        intro={t.intro}
        explain={t.explain}
        actions={it.mayKeep && <ButtonLink href={`${base}/nieuw`}>{t.new}</ButtonLink>}
      />
      {it.told && !form.isRefused && (
        <Alert kind="ok" live>
          {it.told === 'source' ? t.saved : t.settingsSaved}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <SourceTable base={base} sources={it.sources} mayKeep={it.mayKeep} />
      <Settings settings={it.settings} mayKeep={it.mayKeep} />
    </>
  )
}

function SourceTable({ base, sources, mayKeep }: { base: string } & Pick<Data, 'sources' | 'mayKeep'>) {
  const { sources: t } = useTexts(texts)
  const language = useLanguage()
  const list = new Intl.ListFormat(language)
  const columns: Column<Data['sources'][number]>[] = [
    { key: 'code', header: t.columns.code, cell: ({ code }) => code },
    {
      key: 'title',
      header: t.columns.title,
      rowHeader: true,
      cell: ({ id, title, partOf }) => (
        <>
          {mayKeep ? <a href={`${base}/${id}`}>{title}</a> : title}
          {partOf && ` (${t.partOf(partOf)})`}
        </>
      ),
    },
    { key: 'funder', header: t.columns.funder, cell: ({ funder }) => funder },
    {
      key: 'amount',
      header: t.columns.amount,
      numeric: true,
      cell: ({ amountCents }) => moneyText(language, amountCents),
    },
    {
      key: 'period',
      header: t.columns.period,
      cell: ({ startsOn, endsOn }) => t.period(dateText(language, startsOn), dateText(language, endsOn)),
    },
    {
      key: 'for',
      header: t.columns.for,
      cell: ({ only, not, conditions }) => (
        <>
          {only.length + not.length === 0 && t.forAll}
          {only.length > 0 && t.only(list.format(only))}
          {only.length > 0 && not.length > 0 && '; '}
          {not.length > 0 && t.not(list.format(not))}
          {conditions && <p>{conditions}</p>}
        </>
      ),
    },
  ]
  return (
    <DataTable
      caption={t.title}
      captionHidden
      stacked
      rows={sources}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t.none} />}
      columns={columns}
    />
  )
}

function Settings({ settings, mayKeep }: Pick<Data, 'settings' | 'mayKeep'>) {
  const { sources: t } = useTexts(texts)
  const form = useForm()
  const language = useLanguage()
  if (!mayKeep)
    return (
      <>
        <h2>{t.settings}</h2>
        <p>
          {t.fourEyesCents}: {moneyText(language, settings.fourEyesCents)}
        </p>
        <p>
          {t.hourRateCents}: {moneyText(language, settings.hourRateCents)}
        </p>
      </>
    )
  const field = (name: 'fourEyesCents' | 'hourRateCents') => ({
    name,
    label: t[name],
    value: form.value(name, eurosOf(settings[name])),
    problem: form.problem(name),
  })
  return (
    <>
      <h2>{t.settings}</h2>
      <p>{t.settingsHelp}</p>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={settings.revision} />
        <Field {...field('fourEyesCents')} required />
        <Field {...field('hourRateCents')} required />
        <Button kind="secondary">{t.saveSettings}</Button>
      </form>
    </>
  )
}
