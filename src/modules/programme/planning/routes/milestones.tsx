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
import { readPlan } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/milestones'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const { programme, subProjects, milestones, keep } = await readPlan(ctx, idOf(params))
  const options = aboutOptions(subProjects, programmeTexts[web.language].wholeProgramme)
  return {
    programme: { id: programme.id, title: programme.title },
    keep,
    milestones: milestones.map((one) => ({
      id: one.id,
      title: one.title,
      dueOn: one.dueOn,
      reachedOn: one.reachedOn,
      standing: one.standing,
      needsLater: one.needsLater,
      about: aboutLabel(options, aboutOf(one)),
    })),
  }
})

type Row = Route.ComponentProps['loaderData']['milestones'][number]

export default function MilestonesPage({ loaderData: { programme, milestones, keep } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const p = useTexts(programmeTexts)
  const path = `/programma/${programme.id}/mijlpalen`
  return (
    <>
      <ProgrammeMenu programme={programme} current="planning" below={t.milestones} />
      <PageHeader
        title={t.milestones}
        intro={t.milestonesIntro}
        actions={keep && <ButtonLink href={`${path}/nieuw`}>{t.newMilestone}</ButtonLink>}
      />
      <Explain label={w.whatIsThis}>{t.milestonesExplain}</Explain>
      <Audience label={w.whoSees}>{p.who}</Audience>
      <Told />
      <Milestones rows={milestones} path={keep ? path : null} />
    </>
  )
}

const tones = { reached: 'ok', late: 'error', ahead: 'neutral' } as const

function Milestones({ rows, path }: { rows: Row[]; path: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const columns: Column<Row>[] = [
    {
      key: 'title',
      header: t.milestone,
      rowHeader: true,
      cell: ({ id, title }) => (path ? <a href={`${path}/${id}`}>{title}</a> : title),
    },
    { key: 'about', header: t.about, cell: ({ about }) => about },
    { key: 'dueOn', header: t.dueOn, cell: ({ dueOn }) => dateText(language, dueOn) },
    {
      key: 'standing',
      header: t.standing,
      cell: ({ standing, reachedOn, needsLater }) => (
        <>
          <Badge tone={tones[standing]}>{t.standings[standing]}</Badge> {reachedOn && dateText(language, reachedOn)}
          {needsLater.length > 0 && <Badge tone="warning">{t.tooEarly(needsLater.join(', '))}</Badge>}
        </>
      ),
    },
  ]
  return (
    <DataTable
      stacked
      caption={t.milestones}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t.noMilestones} />}
    />
  )
}
