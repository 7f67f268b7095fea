import { redirect } from 'react-router'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { ButtonLink } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { ErrorSummary } from '#ui/error-summary'
import { Figure } from '#ui/figure'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { Told } from '../../components/told.tsx'
import { texts as programmeTexts } from '../../texts.ts'
import { pictureOf } from '../components/picture.ts'
import { RoundsForm } from '../components/rounds-form.tsx'
import { shownResult } from '../components/shown.ts'
import { RoundsInput } from '../input.ts'
import { resultsOf } from '../results.ts'
import { chooseRounds } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/results'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const results = await resultsOf(ctx, idOf(params))
  const { programme, rounds, names, counts, choices, subProjects, keep } = results
  return {
    programme: { id: programme.id, title: programme.title },
    keep,
    counts,
    names: { baseline: names.baseline?.title ?? null, measured: names.measured?.title ?? null },
    hasLater: names.later !== null,
    rounds: {
      baselineId: rounds?.baselineId ?? '',
      measuredId: rounds?.measuredId ?? '',
      laterId: rounds?.laterId ?? '',
      revision: rounds?.revision ?? 0,
    },
    choices: choices.map(({ id, title, kind }) => ({ id, title, isSelfScan: kind === 'self-scan' })),
    subProjects: subProjects.map(({ subProject, targets }) => {
      const title = `${subProject.number}. ${subProject.title}`
      const shown = targets.map((result) => shownResult(results, result, web.language))
      const drawn = targets.map((result, at) => ({ name: shown[at]?.name ?? '', result }))
      return {
        id: subProject.id,
        title,
        effect: subProject.effect,
        targets: shown,
        svg: pictureOf(title, drawn, web.language),
      }
    }),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, RoundsInput)
  if (!form.ok) return form.response
  try {
    await chooseRounds(ctx, id, form.value)
    return redirect(`/programma/${id}/resultaten?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

type Data = Route.ComponentProps['loaderData']

export default function ResultsPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const p = useTexts(programmeTexts)
  const form = useForm()
  const path = `/programma/${data.programme.id}/resultaten`
  const { baseline, measured } = data.names
  return (
    <>
      <ProgrammeMenu programme={data.programme} current="results" />
      <PageHeader
        title={t.title}
        intro={t.intro}
        actions={data.keep && <ButtonLink href={`${path}/nieuw`}>{t.newTarget}</ButtonLink>}
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{p.who}</Audience>
      <Told />
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <p>
        {baseline === null ? t.noRounds : t.between(baseline, measured ?? '…')}{' '}
        {measured !== null && t.judged(data.counts.judged, data.counts.open)}
      </p>
      <Downloads
        label={w.download}
        items={[
          { href: `${path}.xlsx`, label: t.spreadsheet },
          { href: `${path}.csv`, label: t.csv },
        ]}
      />
      {data.subProjects.map((one) => (
        <SubProject key={one.id} one={one} path={path} keep={data.keep} hasLater={data.hasLater} />
      ))}
      <p className="ww-muted">{t.hidden}</p>
      {data.keep && <RoundsForm rounds={data.rounds} choices={data.choices} />}
    </>
  )
}

type Props = { one: Data['subProjects'][number]; path: string; keep: boolean; hasLater: boolean }

function SubProject({ one, ...rest }: Props) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const table = <Targets one={one} {...rest} />
  return (
    <section aria-labelledby={`results-${one.id}`}>
      <h2 id={`results-${one.id}`}>{one.title}</h2>
      {one.effect && <p>{one.effect}</p>}
      {one.targets.length === 0 && <p>{t.noneOf}</p>}
      {one.svg !== null && (
        <Figure title={t.picture(one.title)} svg={one.svg} tableLabel={w.table}>
          {table}
        </Figure>
      )}
      {one.svg === null && one.targets.length > 0 && table}
    </section>
  )
}

const tones = { yes: 'ok', no: 'warning', open: 'neutral' } as const

function Targets({ one, path, keep, hasLater }: Props) {
  const t = useTexts(texts)
  type Row = Props['one']['targets'][number]
  const told = (key: 'self' | 'baseline' | 'measured' | 'progress' | 'bias' | 'later'): Column<Row> => ({
    key,
    header: t.columns[key],
    cell: (row) => row[key] ?? t.unknown,
  })
  const columns: Column<Row>[] = [
    {
      key: 'what',
      header: t.columns.what,
      rowHeader: true,
      cell: ({ id, name }) => (keep ? <a href={`${path}/${id}`}>{name}</a> : name),
    },
    told('self'),
    told('baseline'),
    told('measured'),
    told('progress'),
    told('bias'),
    ...(hasLater ? [told('later')] : []),
    { key: 'target', header: t.columns.target, numeric: true, cell: ({ target }) => target },
    { key: 'met', header: t.columns.met, cell: ({ met }) => <Badge tone={tones[met]}>{t.met[met]}</Badge> },
  ]
  return (
    <DataTable
      stacked
      caption={t.targetsOf(one.title)}
      captionHidden
      columns={columns}
      rows={one.targets}
      rowKey={({ id }) => id}
      empty=""
    />
  )
}
