import { redirect } from 'react-router'
import { notFound } from '#platform/errors'
import { dateText, numberText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { UseMenu } from '../../components/use-menu.tsx'
import { partsFor } from '../../menu.ts'
import { texts } from '../../texts.ts'
import { ShownText } from '../components/shown.tsx'
import { Period, Publish } from '../input.ts'
import { figuresOf } from '../model.ts'
import { previewPublication, publish } from '../service.ts'
import type { Route } from './+types/one'

function periodIn({ period }: { period: string }): string {
  const read = Period.safeParse(period)
  if (!read.success) throw notFound('page')
  return read.data
}

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const period = periodIn(params)
  const { counted, figures, employees, publishedOn } = await previewPublication(ctx, period)
  return {
    ...{ period, parts: partsFor(ctx), employees, publishedOn },
    // A publication from before there was a figure says nothing of it.
    rows: figuresOf(period)
      .filter((figure) => publishedOn === null || figures[figure] !== undefined)
      .map((figure) => ({
        ...{ figure, counted: counted && (counted[figure] ?? 0), shown: figures[figure] ?? ('withheld' as const) },
      })),
    isDone: new URL(request.url).searchParams.has('gedaan'),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, Publish)
  if (!given.ok) return given.response
  const period = periodIn(params)
  try {
    await publish(ctx, period)
  } catch (error) {
    return given.refuse(error)
  }
  return redirect(`/meldpunt/publicaties/${period}?gedaan`)
})

type Data = Route.ComponentProps['loaderData']

export default function PublicationPage({ loaderData: it }: Route.ComponentProps) {
  const all = useTexts(texts)
  const t = all.publishing
  const w = useTexts(shared)
  const form = useForm()
  const language = useLanguage()
  const title = t.oneTitle(all.quarter(it.period))
  return (
    <>
      <UseMenu parts={it.parts} current="publications" below={title} />
      <PageHeader title={title} intro={t.oneIntro} />
      <Explain label={w.whatIsThis}>{t.oneExplain}</Explain>
      <Audience label={w.whoSees}>{t.oneWho}</Audience>
      {it.isDone && !form.isRefused && (
        <Alert kind="ok" live>
          {t.done}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {it.publishedOn && <p>{t.publishedOn(dateText(language, it.publishedOn))}</p>}
      {it.employees !== null && <p>{t.employees(numberText(language, it.employees))}</p>}
      <FiguresTable {...it} />
      {!it.publishedOn && (
        <Confirm summary={t.confirm} isOpen={form.isRefused}>
          <p>{t.confirmText}</p>
          <form method="post">
            <input type="hidden" name="period" value={it.period} />
            <Button>{t.publish}</Button>
          </form>
        </Confirm>
      )}
    </>
  )
}

function FiguresTable({ rows, publishedOn }: Data) {
  const t = useTexts(texts).publishing
  const language = useLanguage()
  const shown = publishedOn ? t.shown : t.willShow
  return (
    <DataTable
      caption={shown}
      captionHidden
      stacked
      rows={rows}
      rowKey={({ figure }) => figure}
      empty={null}
      columns={[
        { key: 'figure', header: t.figure, rowHeader: true, cell: ({ figure }) => t.figures[figure] },
        {
          ...{ key: 'counted', header: t.counted, numeric: true },
          cell: ({ counted }) => (counted === null ? t.gone : numberText(language, counted)),
        },
        { key: 'shown', header: shown, numeric: true, cell: ({ shown: one }) => <ShownText shown={one} /> },
      ]}
    />
  )
}
