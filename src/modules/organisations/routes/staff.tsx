import { allows } from '#platform/access'
import type { Ctx } from '#platform/db'
import { dayOf } from '#platform/language'
import { fileAddress, listAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonLink } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { shared } from '#ui/words'
import { PeopleTabs, peopleParts } from '../components/people-tabs.tsx'
import { staffAsked } from '../components/staff-asked.ts'
import { StaffFilters } from '../components/staff-filters.tsx'
import { StaffTable } from '../components/staff-table.tsx'
import { StaffTeam } from '../components/staff-team.tsx'
import { StaffUnits } from '../components/staff-units.tsx'
import { may } from '../policy.ts'
import { isStaffWaiting } from '../staff/import.ts'
import { findStaff, staffFunctions, teamOf, unitTree } from '../staff/queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/staff'

export const loader = page(async ({ ctx, request, web, login }: WithCtx<Route.LoaderArgs>) => {
  const own = { organisationId: login.organisation.id }
  if (allows(ctx, may.seeTeam, own) && !allows(ctx, may.keepStaff, own))
    return { team: await teamOf(ctx, dayOf(web.now)), list: null }
  return { team: null, list: await listOf(ctx, request), parts: peopleParts(ctx, own.organisationId) }
})

async function listOf(ctx: Ctx, request: Request) {
  const { choices, query } = staffAsked(request)
  const { count, results: staff } = await findStaff(ctx, query)
  const functions = await staffFunctions(ctx)
  return {
    choices,
    count,
    staff,
    functions,
    isNew: functions.length === 0,
    units: await unitTree(ctx),
    sorted: { by: query.sort, descending: query.descending },
    at: query.page,
    size: query.pageSize,
    isWaiting: await isStaffWaiting(ctx),
  }
}

export default function StaffPage({ loaderData }: Route.ComponentProps) {
  const { people, staff: t } = useTexts(texts)
  const w = useTexts(shared)
  if (!loaderData.list) return <StaffTeam team={loaderData.team} />
  const { choices, count, at, size, isNew, isWaiting, units, functions } = loaderData.list
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/mensen', label: people.title }, { label: t.title }]} />
      <PageHeader
        title={t.title}
        intro={t.intro}
        actions={
          <ButtonLink href="/mensen/personeel/inlezen" kind="secondary">
            {t.import.title}
          </ButtonLink>
        }
      />
      <PeopleTabs open={loaderData.parts} current="staff" />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {isWaiting && (
        <Alert kind="info">
          {t.waiting} <a href="/mensen/personeel/inlezen">{t.toWaiting}</a>
        </Alert>
      )}
      {!isNew && (
        <>
          <StaffFilters choices={choices} units={units} functions={functions} />
          <Downloads
            label={w.download}
            items={[
              { href: fileAddress('/mensen/personeel.xlsx', choices), label: t.spreadsheet },
              { href: fileAddress('/mensen/personeel.csv', choices), label: t.csv },
            ]}
          />
        </>
      )}
      <StaffTable {...loaderData.list} />
      <Paged at={at} size={size} count={count} words={w} hrefOf={listAddress('/mensen/personeel', choices).page} />
      <StaffUnits units={units} />
    </>
  )
}
