import { redirect } from 'react-router'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Select } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { Told } from '../../components/told.tsx'
import { indicatorNamed, normNamed } from '../../editing/named.ts'
import { texts as programmeTexts } from '../../texts.ts'
import { AnswerInput } from '../input.ts'
import { answerThread, readGrounds, unanswerThread } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/grounds'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const { programme, round, threads, open, subProjects, ungrounded, keep, frameworks } = await readGrounds(
    ctx,
    idOf(params),
  )
  const normsOf = (codes: readonly string[]) => codes.map((code) => normNamed(frameworks, code, web.language))
  const known = new Map(threads.map((thread) => [thread.id, thread.title]))
  return {
    programme: { id: programme.id, title: programme.title },
    round: round?.title ?? null,
    keep,
    open: open.map(({ id, title, norms, municipalityCount, fittingId }) => ({
      id,
      title,
      norms: normsOf(norms),
      municipalityCount,
      fittingId,
    })),
    ungrounded: ungrounded.map(({ id, number, title }) => ({ id, title: `${number}. ${title}` })),
    subProjects: subProjects.map((one) => ({
      id: one.id,
      title: `${one.number}. ${one.title}`,
      threads: one.threads.flatMap((id) => {
        const title = known.get(id)
        return title === undefined ? [] : [{ id, title }]
      }),
      others: one.threads.filter((id) => !known.has(id)).length,
      norms: normsOf(one.norms),
      indicators: one.indicators.map((code) => indicatorNamed(frameworks, code, web.language)),
    })),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, AnswerInput)
  if (!form.ok) return form.response
  try {
    await (form.values.do === 'unlink' ? unanswerThread : answerThread)(ctx, id, form.value)
    return redirect(`/programma/${id}/aanleiding?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

type Data = Route.ComponentProps['loaderData']

export default function GroundsPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const p = useTexts(programmeTexts)
  const form = useForm()
  return (
    <>
      <ProgrammeMenu programme={data.programme} current="grounds" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{p.who}</Audience>
      <Told />
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <h2>{t.open}</h2>
      <p>{data.round === null ? t.noThreads : t.round(data.round)}</p>
      {data.round !== null && data.open.length === 0 && <p>{t.allAnswered}</p>}
      {data.open.length > 0 && <OpenThreads {...data} />}
      <h2>{t.ungrounded}</h2>
      {data.ungrounded.length === 0 && <p>{t.allGrounded}</p>}
      <ul>
        {data.ungrounded.map(({ id, title }) => (
          <li key={id}>
            <a href={`/programma/${data.programme.id}/deelprojecten/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
      <h2>{t.answers}</h2>
      <Answers {...data} />
    </>
  )
}

function OpenThreads({ open, subProjects, keep }: Pick<Data, 'open' | 'subProjects' | 'keep'>) {
  const t = useTexts(texts)
  type Row = Data['open'][number]
  const titles = new Map(subProjects.map(({ id, title }) => [id, title]))
  const options = [{ value: '', label: t.choose }, ...subProjects.map(({ id, title }) => ({ value: id, label: title }))]
  const columns: Column<Row>[] = [
    { key: 'title', header: t.thread, rowHeader: true, cell: ({ id, title }) => <a href={`/draden/${id}`}>{title}</a> },
    { key: 'norms', header: t.norms, cell: ({ norms }) => <Named names={norms} /> },
    { key: 'count', header: t.municipalities, numeric: true, cell: ({ municipalityCount }) => municipalityCount },
    {
      key: 'link',
      header: t.linkTo,
      cell: ({ id, fittingId }) => (
        <>
          {fittingId && <p>{t.fitting(titles.get(fittingId) ?? '')}</p>}
          {keep && (
            <form method="post" className="ww-stack" noValidate>
              <input type="hidden" name="threadId" value={id} />
              <Select
                name="subProjectId"
                id={`subProjectId-${id}`}
                label={t.linkTo}
                value={fittingId ?? ''}
                options={options}
              />
              <div>
                <Button kind="secondary" name="do" value="link">
                  {t.link}
                </Button>
              </div>
            </form>
          )}
        </>
      ),
    },
  ]
  return (
    <DataTable stacked caption={t.open} captionHidden columns={columns} rows={open} rowKey={({ id }) => id} empty="" />
  )
}

function Answers({ subProjects, programme, keep }: Pick<Data, 'subProjects' | 'programme' | 'keep'>) {
  const t = useTexts(texts)
  type Row = Data['subProjects'][number]
  const columns: Column<Row>[] = [
    {
      key: 'title',
      header: t.subProject,
      rowHeader: true,
      cell: ({ id, title }) => <a href={`/programma/${programme.id}/deelprojecten/${id}`}>{title}</a>,
    },
    { key: 'threads', header: t.threads, cell: (row) => <Threads row={row} keep={keep} /> },
    { key: 'norms', header: t.norms, cell: ({ norms }) => <Named names={norms} /> },
    { key: 'indicators', header: t.indicators, cell: ({ indicators }) => <Named names={indicators} /> },
  ]
  return (
    <DataTable
      stacked
      caption={t.answers}
      captionHidden
      columns={columns}
      rows={subProjects}
      rowKey={({ id }) => id}
      empty=""
    />
  )
}

function Named({ names }: { names: readonly string[] }) {
  const t = useTexts(texts)
  if (names.length === 0) return t.nothing
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
}

function Threads({ row, keep }: { row: Data['subProjects'][number]; keep: boolean }) {
  const t = useTexts(texts)
  if (row.threads.length + row.others === 0) return t.nothing
  return (
    <>
      <ul>
        {row.threads.map(({ id, title }) => (
          <li key={id}>
            <div className="ww-beside">
              <a href={`/draden/${id}`}>{title}</a>
              {keep && (
                <form method="post">
                  <input type="hidden" name="threadId" value={id} />
                  <input type="hidden" name="subProjectId" value={row.id} />
                  <Button kind="plain" name="do" value="unlink" label={t.unlinkThread(title, row.title)}>
                    {t.unlink}
                  </Button>
                </form>
              )}
            </div>
          </li>
        ))}
      </ul>
      {row.others > 0 && t.otherThreads(row.others)}
    </>
  )
}
