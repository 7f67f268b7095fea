import { redirect } from 'react-router'
import { allows, roles as allRoles, type Role } from '#platform/access'
import type { Ctx } from '#platform/db'
import { invalid, isAppError } from '#platform/errors'
import { dayOf } from '#platform/language'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Confirm } from '#ui/confirm'
import { DescriptionList } from '#ui/description-list'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { HeldPosts } from '../components/held-posts.tsx'
import { HeldRoles } from '../components/held-roles.tsx'
import { InviteForm } from '../components/invite-form.tsx'
import { PersonAction } from '../input.ts'
import { kinds, periodState, rolesToGive } from '../model.ts'
import { readPerson } from '../person.ts'
import { may } from '../policy.ts'
import { changeRole, endMembership, invite, inviteAgain } from '../rights.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/person'

export const loader = page(async ({ ctx, params, request, web, login }: WithCtx<Route.LoaderArgs>) => {
  const { roles, employments, ...person } = await readPerson(ctx, idOf(params))
  const organisationId = login.organisation.id
  const today = dayOf(web.now)
  const kind = kinds.find((one) => one === login.organisation.kind) ?? 'municipality'
  const mayGive = (role: Role) => allows(ctx, may.give, { organisationId, role })
  return {
    person,
    roles: roles.map((right) => {
      const role = allRoles.find((one) => one === right.role)
      return {
        ...right,
        state: periodState(right, today),
        mayEnd: role !== undefined && allows(ctx, may.end, { organisationId, role }),
        mayInvite: role !== undefined && mayGive(role),
      }
    }),
    employments: employments.map((post) => ({ ...post, state: periodState(post, today) })),
    keepsStaff: allows(ctx, may.keepStaff, { organisationId }),
    given: rolesToGive(login.actor.roles, kind),
    done: new URL(request.url).searchParams.get('gedaan') ?? '',
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const personId = idOf(params)
  const form = await readForm(request, PersonAction)
  if (!form.ok) return form.response
  try {
    const done = await carryOut(ctx, personId, form.value)
    return redirect(`/mensen/${personId}?gedaan=${done}`)
  } catch (error) {
    // A rule that says no, such as that of the last administrator, is told on the page itself.
    const isRule = isAppError(error) && error.code === 'rule_broken'
    return form.refuse(isRule ? invalid([{ path: 'membershipId', reason: error.reason }]) : error)
  }
})

/** @returns the key of what was done, for the message on the page */
async function carryOut(ctx: Ctx, personId: string, asked: PersonAction): Promise<string> {
  if (asked.do === 'change') {
    await changeRole(ctx, asked.membershipId, asked.role)
    return 'gewijzigd'
  }
  if (asked.do === 'end') {
    await endMembership(ctx, asked.membershipId, asked.lastDay)
    return 'beeindigd'
  }
  if (asked.do === 'again') {
    await inviteAgain(ctx, asked.membershipId)
    return 'uitgenodigd'
  }
  const { name, mail } = await readPerson(ctx, personId)
  await invite(ctx, { name, mail, role: asked.role, startsOn: asked.startsOn, endsOn: asked.endsOn })
  return 'gegeven'
}

export default function PersonPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const { person, roles, employments, keepsStaff, given, done } = loaderData
  const about = form.value('membershipId')
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/mensen', label: t.people.title }, { label: person.name }]} />
      <PageHeader title={person.name} />
      <Explain label={w.whatIsThis}>{t.person.explain}</Explain>
      <Audience label={w.whoSees}>{t.person.who}</Audience>
      {!form.isRefused && done in t.person.done && (
        <Alert kind="ok" live>
          {t.person.done[done as keyof typeof t.person.done]}
        </Alert>
      )}
      {form.isRefused && (
        <ErrorSummary
          title={w.problems}
          problems={form.summary.map(({ href, text }) => ({ href: about ? `#recht-${about}` : href, text }))}
        />
      )}
      <DescriptionList items={[{ term: t.columns.mail, value: <span className="ww-break">{person.mail}</span> }]} />
      <h2>{t.person.roles}</h2>
      <HeldRoles roles={roles} given={given} />
      {given.length > 0 && (
        <Confirm summary={t.person.add} isOpen={form.value('do') === 'invite'}>
          <InviteForm roles={given} submit={t.person.addSubmit} isKnown />
        </Confirm>
      )}
      {keepsStaff && <HeldPosts posts={employments} />}
    </>
  )
}
