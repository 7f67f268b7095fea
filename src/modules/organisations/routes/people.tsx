import { redirect } from 'react-router'
import { allows } from '#platform/access'
import { dateText } from '#platform/language'
import { fileAddress, listAddress } from '#platform/lists'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { InviteForm } from '../components/invite-form.tsx'
import { membersAsked } from '../components/members-asked.ts'
import { PeopleTabs, peopleParts } from '../components/people-tabs.tsx'
import { Invite } from '../input.ts'
import { findMembers, type Member } from '../members.ts'
import { kinds, rolesAt, rolesToGive } from '../model.ts'
import { may } from '../policy.ts'
import { invite } from '../rights.ts'
import { peopleToTakeOver } from '../take-over.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/people'

export const loader = page(async ({ ctx, request, web, login }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = membersAsked(request, web.language)
  const own = { organisationId: login.organisation.id }
  const kind = kinds.find((one) => one === login.organisation.kind) ?? 'municipality'
  const { count, results } = await findMembers(ctx, query)
  return {
    choices,
    sorted: { by: query.sort, descending: query.descending },
    at: query.page,
    size: query.pageSize,
    count,
    members: results,
    rolesHere: [...rolesAt(kind)],
    roles: allows(ctx, may.invite, own) ? rolesToGive(login.actor.roles, kind) : [],
    toTakeOver: allows(ctx, may.takeOver, own) ? (await peopleToTakeOver(ctx)).length : 0,
    parts: peopleParts(ctx, login.organisation.id),
    isInvited: new URL(request.url).searchParams.has('uitgenodigd'),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, Invite)
  if (!form.ok) return form.response
  try {
    await invite(ctx, form.value)
  } catch (error) {
    return form.refuse(error)
  }
  return redirect('/mensen?uitgenodigd')
})

export default function People({ loaderData }: Route.ComponentProps) {
  const { people: t, takeOver } = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const { choices, parts, isInvited, roles, at, size, count, toTakeOver } = loaderData
  return (
    <>
      <PageHeader title={t.title} intro={t.intro} />
      <PeopleTabs open={parts} current="people" />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {toTakeOver > 0 && (
        <Alert kind="info">
          {takeOver.waiting(toTakeOver)} <a href="/mensen/overnemen">{takeOver.title}</a>
        </Alert>
      )}
      {isInvited && (
        <Alert kind="ok" live>
          {t.invited}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <Filters data={loaderData} />
      <Downloads
        label={w.download}
        items={[
          { href: fileAddress('/mensen/rechten.xlsx', choices), label: t.spreadsheet },
          { href: fileAddress('/mensen/rechten.csv', choices), label: t.csv },
        ]}
      />
      <Members data={loaderData} />
      <Paged at={at} size={size} count={count} words={w} hrefOf={listAddress('/mensen', choices).page} />
      {roles.length > 0 && (
        <section aria-labelledby="invite-title">
          <h2 id="invite-title">{t.invite}</h2>
          <p>{t.inviteHelp}</p>
          <InviteForm roles={roles} submit={t.submit} />
        </section>
      )}
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function Filters({ data: { choices, rolesHere } }: { data: Data }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const { people } = t
  return (
    <FilterBar label={people.search} submitLabel={w.show} clearHref="/mensen" clearLabel={w.clear} sorted={choices}>
      <Field name="zoek" type="search" label={people.search} value={choices.zoek} />
      <Select
        name="rol"
        id="filter-role"
        label={people.role}
        value={choices.rol}
        options={[
          { value: '', label: people.allRoles },
          ...rolesHere.map((role) => ({ value: role, label: t.roles[role] ?? role })),
        ]}
      />
      <Select
        name="welke"
        label={people.which}
        value={choices.welke || 'now'}
        options={(['now', 'ended', 'all'] as const).map((value) => ({ value, label: people.whichOnes[value] }))}
      />
    </FilterBar>
  )
}

function Members({ data: { members, count, choices, sorted } }: { data: Data }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const list = listAddress('/mensen', choices)
  const columns: Column<Member>[] = [
    {
      key: 'name',
      header: t.columns.name,
      rowHeader: true,
      sort: list.sort('name', sorted),
      cell: ({ name, personId }) => <a href={`/mensen/${personId}`}>{name}</a>,
    },
    { key: 'mail', header: t.columns.mail, cell: ({ mail }) => <span className="ww-break">{mail}</span> },
    {
      key: 'role',
      header: t.columns.role,
      sort: list.sort('role', sorted),
      cell: ({ role }) => t.roles[role] ?? role,
    },
    {
      key: 'from',
      header: t.columns.from,
      sort: list.sort('startsOn', sorted),
      cell: ({ startsOn }) => dateText(language, startsOn),
    },
    {
      key: 'to',
      header: t.columns.to,
      sort: list.sort('endsOn', sorted),
      cell: ({ endsOn }) => (endsOn ? dateText(language, endsOn) : t.people.openEnd),
    },
  ]
  return (
    <DataTable
      caption={`${t.people.title}: ${t.people.found(count)}`}
      stacked
      rows={members}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={t.people.none}>
          <p>{t.people.noneHelp}</p>
        </EmptyState>
      }
      columns={columns}
    />
  )
}
