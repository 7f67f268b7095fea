import { redirect } from 'react-router'
import { allows } from '#platform/access'
import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Downloads } from '#ui/downloads'
import { ErrorSummary } from '#ui/error-summary'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { Invite } from '../input.ts'
import { listMembers } from '../members.ts'
import { kinds, rolesToGive } from '../model.ts'
import { may } from '../policy.ts'
import { endMembership, invite } from '../rights.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/people'

export const meta: Route.MetaFunction = () => [{ title: 'Mensen en rechten · Weerwerk' }]

export const loader = page(async ({ ctx, request, web, login }: WithCtx<Route.LoaderArgs>) => {
  const url = new URL(request.url)
  const search = (url.searchParams.get('zoek') ?? '').toLowerCase()
  const t = texts[web.language]
  const own = { organisationId: login.organisation.id }
  const kind = kinds.find((one) => one === login.organisation.kind) ?? 'municipality'
  const members = (await listMembers(ctx)).filter(({ name, mail, role }) =>
    `${name} ${mail} ${t.roles[role]}`.toLowerCase().includes(search),
  )
  return {
    search,
    members,
    roles: rolesToGive(login.actor.roles, kind),
    mayInvite: allows(ctx, may.invite, own),
    mayAppoint: allows(ctx, may.end, { ...own, role: 'employee' }),
    isInvited: url.searchParams.has('uitgenodigd'),
    maySeeReview: allows(ctx, may.seeReview, own),
    mayKeepStaff: allows(ctx, may.keepStaff, own),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const copy = request.clone()
  const ending = (await copy.formData()).get('end')
  if (typeof ending === 'string') {
    await endMembership(ctx, ending)
    return redirect('/mensen')
  }
  const form = await readForm(request, Invite)
  if (!form.ok) return form.response
  try {
    await invite(ctx, form.value)
  } catch (error) {
    return form.refuse(error)
  }
  return redirect('/mensen?uitgenodigd')
})

export default function People({
  loaderData: { members, search, roles, mayInvite, mayAppoint, isInvited, maySeeReview, mayKeepStaff },
}: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const form = useForm()
  return (
    <>
      <PageHeader title={t.people.title} intro={t.people.intro} />
      <Audience label={w.whoSees}>{t.people.who}</Audience>
      <ButtonGroup>
        {maySeeReview && (
          <ButtonLink href="/mensen/controle" kind="secondary">
            {t.review.title}
          </ButtonLink>
        )}
        {mayKeepStaff && (
          <ButtonLink href="/mensen/personeel" kind="secondary">
            {t.staff.title}
          </ButtonLink>
        )}
      </ButtonGroup>
      {isInvited && (
        <Alert kind="ok" live>
          {t.people.invited}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <FilterBar label={t.people.search} submitLabel={w.show} clearHref="/mensen" clearLabel={w.clear}>
        <Field name="zoek" type="search" label={t.people.search} value={search} />
      </FilterBar>
      <Downloads label={w.download} items={[{ href: '/mensen/rechten.xlsx', label: t.people.export }]} />
      <DataTable
        caption={t.people.title}
        captionHidden
        stacked
        rows={members}
        rowKey={({ id }) => id}
        empty={t.people.none}
        columns={[
          { key: 'name', header: t.columns.name, rowHeader: true, cell: ({ name }) => name },
          { key: 'mail', header: t.columns.mail, cell: ({ mail }) => <span className="ww-break">{mail}</span> },
          { key: 'role', header: t.columns.role, cell: ({ role }) => t.roles[role] ?? role },
          { key: 'from', header: t.columns.from, cell: ({ startsOn }) => dateText(language, startsOn) },
          {
            key: 'end',
            header: t.columns.end,
            cell: ({ id }) =>
              mayAppoint && (
                <Confirm summary={t.people.end}>
                  <form method="post">
                    <p>{t.people.endConfirm}</p>
                    <Button kind="danger" name="end" value={id}>
                      {t.people.end}
                    </Button>
                  </form>
                </Confirm>
              ),
          },
        ]}
      />
      {mayInvite && (
        <section aria-labelledby="invite-title">
          <h2 id="invite-title">{t.people.invite}</h2>
          <form method="post" className="ww-form" noValidate>
            <Field
              name="name"
              label={t.people.name}
              value={form.value('name')}
              problem={form.problem('name')}
              required
            />
            <Field
              name="mail"
              type="email"
              label={t.people.mail}
              value={form.value('mail')}
              problem={form.problem('mail')}
              required
            />
            <Select
              name="role"
              label={t.people.role}
              value={form.value('role')}
              problem={form.problem('role')}
              options={roles.map((role) => ({ value: role, label: t.roles[role] ?? role }))}
            />
            <Button>{t.people.submit}</Button>
          </form>
        </section>
      )}
    </>
  )
}
