import { dateText, dayOf } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { Told } from '../../components/told.tsx'
import { texts as programmeTexts } from '../../texts.ts'
import { readTeam } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/team'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const { programme, subProjects, team, municipalities, keep } = await readTeam(ctx, idOf(params))
  const today = dayOf(web.now)
  const titles = new Map(subProjects.map(({ id, number, title }) => [id, `${number}. ${title}`]))
  const isNow = ({ endsOn }: { endsOn: string | null }) => endsOn === null || endsOn >= today
  const served = new Set(team.filter(isNow).flatMap(({ municipalityId }) => municipalityId ?? []))
  return {
    programme: { id: programme.id, title: programme.title },
    keep,
    missing: municipalities.filter(({ id }) => !served.has(id)).map(({ name }) => name),
    team: team.map((one) => ({
      id: one.id,
      name: one.shownName,
      role: one.role,
      of: one.municipality ?? titles.get(one.subProjectId ?? '') ?? null,
      startsOn: one.startsOn,
      endsOn: one.endsOn,
    })),
  }
})

type Row = Route.ComponentProps['loaderData']['team'][number]

export default function TeamPage({ loaderData: { programme, team, missing, keep } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const p = useTexts(programmeTexts)
  const path = `/programma/${programme.id}/team`
  return (
    <>
      <ProgrammeMenu programme={programme} current="team" />
      <PageHeader
        title={t.title}
        intro={t.intro}
        actions={keep && <ButtonLink href={`${path}/nieuw`}>{t.new}</ButtonLink>}
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{p.who}</Audience>
      <Told />
      {missing.length > 0 && <p>{t.missing(missing.join(', '))}</p>}
      <Members rows={team} path={keep ? path : null} />
    </>
  )
}

function Members({ rows, path }: { rows: Row[]; path: string | null }) {
  const t = useTexts(texts)
  const p = useTexts(programmeTexts)
  const language = useLanguage()
  const columns: Column<Row>[] = [
    {
      key: 'who',
      header: t.who,
      rowHeader: true,
      cell: ({ id, name }) => (path ? <a href={`${path}/${id}`}>{name ?? t.unknown}</a> : (name ?? t.unknown)),
    },
    {
      key: 'role',
      header: t.role,
      cell: ({ role, of }) => (of === null ? t.roles[role] : `${t.roles[role]}: ${of}`),
    },
    {
      key: 'period',
      header: p.period,
      cell: ({ startsOn, endsOn }) =>
        endsOn
          ? p.between(dateText(language, startsOn), dateText(language, endsOn))
          : p.from(dateText(language, startsOn)),
    },
  ]
  return (
    <DataTable
      stacked
      caption={t.title}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t.none} />}
    />
  )
}
