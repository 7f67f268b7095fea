import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { Told } from '../../components/told.tsx'
import { texts as programmeTexts } from '../../texts.ts'
import { aboutOf } from '../about.ts'
import { aboutLabel, aboutOptions } from '../components/about-options.ts'
import { readDeliverables } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/deliverables'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const { programme, subProjects, deliverables, keep } = await readDeliverables(ctx, idOf(params))
  const options = aboutOptions(subProjects, programmeTexts[web.language].wholeProgramme)
  return {
    programme: { id: programme.id, title: programme.title },
    keep,
    deliverables: deliverables.map((one) => ({
      id: one.id,
      title: one.title,
      state: one.state,
      dueOn: one.dueOn,
      deliveredOn: one.deliveredOn,
      evidence: one.evidence,
      about: aboutLabel(options, aboutOf(one)),
    })),
  }
})

type Row = Route.ComponentProps['loaderData']['deliverables'][number]

export default function DeliverablesPage({ loaderData: { programme, deliverables, keep } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const p = useTexts(programmeTexts)
  const path = `/programma/${programme.id}/producten`
  return (
    <>
      <ProgrammeMenu programme={programme} current="planning" below={t.deliverables} />
      <PageHeader
        title={t.deliverables}
        intro={t.deliverablesIntro}
        actions={keep && <ButtonLink href={`${path}/nieuw`}>{t.newDeliverable}</ButtonLink>}
      />
      <Explain label={w.whatIsThis}>{t.deliverablesExplain}</Explain>
      <Audience label={w.whoSees}>{p.who}</Audience>
      <Told />
      <Deliverables rows={deliverables} path={keep ? path : null} />
    </>
  )
}

const tones = { planned: 'neutral', busy: 'info', delivered: 'ok', accepted: 'ok' } as const

function Deliverables({ rows, path }: { rows: Row[]; path: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const day = (value: string | null) => value && dateText(language, value)
  const columns: Column<Row>[] = [
    {
      key: 'title',
      header: t.deliverable,
      rowHeader: true,
      cell: ({ id, title }) => (path ? <a href={`${path}/${id}`}>{title}</a> : title),
    },
    { key: 'about', header: t.about, cell: ({ about }) => about },
    { key: 'dueOn', header: t.dueOn, cell: ({ dueOn }) => day(dueOn) },
    {
      key: 'state',
      header: t.state,
      cell: ({ state, deliveredOn }) => (
        <>
          <Badge tone={tones[state]}>{t.states[state]}</Badge> {day(deliveredOn)}
        </>
      ),
    },
    {
      key: 'evidence',
      header: t.evidence,
      cell: ({ evidence, title }) =>
        evidence && (
          <a href={evidence} rel="noreferrer">
            {t.see}
            <span className="ww-hidden"> {title}</span>
          </a>
        ),
    },
  ]
  return (
    <DataTable
      stacked
      caption={t.deliverables}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t.noDeliverables} />}
    />
  )
}
