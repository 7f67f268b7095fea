import { redirect } from 'react-router'
import { z } from 'zod'
import { allows } from '#platform/access'
import { dateText, dayOf } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { Button, ButtonLink } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ContactList } from '../components/contact-list.tsx'
import { OrganisationFacts } from '../components/organisation-facts.tsx'
import { contactsAt } from '../contacts.ts'
import { themeName } from '../facts/named-themes.ts'
import { Invite } from '../input.ts'
import { allowNames, keptBy } from '../keeping.ts'
import { appointedByDistrict, existsOn } from '../model.ts'
import { may } from '../policy.ts'
import { listOrganisations, organisationById, readOrganisation } from '../queries.ts'
import { invite } from '../rights.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/organisation'

export const loader = page(async ({ ctx, params, request, web, login }: WithCtx<Route.LoaderArgs>) => {
  const found = await readOrganisation(ctx, idOf(params))
  const { id, districtId, kind, theme } = found
  const today = dayOf(web.now)
  const above = districtId ? await organisationById(ctx, districtId) : null
  const isSeen = allows(ctx, may.seeContacts, { organisationId: id, districtId })
  const contacts = isSeen ? await contactsAt(ctx, id) : null
  const asked = new URL(request.url).searchParams
  const lacks = appointedByDistrict.filter((role) => !contacts?.some((one) => one.role === role))
  const isAbove = kind === 'municipality' && login.organisation.id === districtId && existsOn(found, today)
  return {
    organisation: {
      ...found,
      district: above && { id: above.id, name: above.name },
      themeName: theme && themeName(theme, await listOrganisations(ctx)),
    },
    state: existsOn(found, today)
      ? ('now' as const)
      : found.validFrom > today
        ? ('future' as const)
        : ('gone' as const),
    isOwn: id === login.organisation.id,
    contacts,
    appoints: isAbove ? lacks.filter((role) => allows(ctx, may.give, { organisationId: id, districtId, role })) : [],
    mayKeep: allows(ctx, may.keep, keptBy(found)),
    mayAllowNames: kind === 'municipality' && allows(ctx, may.allowNames, keptBy(found)),
    mayChooseTheme: allows(ctx, may.chooseTheme, { organisationId: id, districtId }),
    done: (['bewaard', 'toegevoegd', 'benoemd'] as const).find((one) => asked.has(one)) ?? null,
  }
})

const Names = z.object({ allow: z.enum(['yes', 'no']) })

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const isInvitation = (await request.clone().formData()).get('do') === 'invite'
  if (!isInvitation) {
    const form = await readForm(request, Names)
    if (!form.ok) return form.response
    await allowNames(ctx, id, form.value.allow === 'yes')
    return redirect(`/organisaties/${id}?bewaard`)
  }
  const form = await readForm(request, Invite)
  if (!form.ok) return form.response
  try {
    await invite(ctx, { ...form.value, organisationId: id })
  } catch (error) {
    return form.refuse(error)
  }
  return redirect(`/organisaties/${id}?benoemd`)
})

export default function OrganisationPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const { organisation, isOwn, contacts, appoints, mayAllowNames, mayKeep, mayChooseTheme, done } = loaderData
  const messages = { bewaard: t.facts.saved, toegevoegd: t.facts.added, benoemd: t.facts.contacts.appointed }
  const here = `/organisaties/${organisation.id}`
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[{ href: '/organisaties', label: t.title }, { label: organisation.name }]}
      />
      <PageHeader
        title={organisation.name}
        intro={isOwn ? t.facts.own : undefined}
        badge={<State data={loaderData} />}
        actions={
          (mayKeep || mayChooseTheme) && (
            <>
              {mayKeep && (
                <ButtonLink href={`${here}/wijzigen`} kind="secondary">
                  {t.facts.change}
                </ButtonLink>
              )}
              {mayChooseTheme && (
                <ButtonLink href={`${here}/huisstijl`} kind="secondary">
                  {t.facts.chooseTheme}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      <Explain label={w.whatIsThis}>{t.facts.explains.organisation}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {done && !form.isRefused && (
        <Alert kind="ok" live>
          {messages[done]}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <OrganisationFacts organisation={organisation} />
      {mayAllowNames && (
        <form method="post">
          <Button kind="secondary" name="allow" value={organisation.maySeeNames ? 'no' : 'yes'}>
            {`${t.facts.names}: ${(organisation.maySeeNames ? t.forbid : t.allow).toLowerCase()}`}
          </Button>
        </form>
      )}
      {contacts && <ContactList contacts={contacts} appoints={appoints} />}
    </>
  )
}

function State({ data: { organisation, state } }: { data: Route.ComponentProps['loaderData'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const day = (it: string | null) => (it ? dateText(language, it) : '')
  return (
    <>
      <Badge tone="info">{t.kinds[organisation.kind]}</Badge>{' '}
      {state === 'gone' && <Badge tone="neutral">{t.facts.gone(day(organisation.validTo))}</Badge>}
      {state === 'future' && <Badge tone="neutral">{t.facts.future(day(organisation.validFrom))}</Badge>}
      {state === 'now' && organisation.validTo && (
        <Badge tone="warning">{t.facts.ending(day(organisation.validTo))}</Badge>
      )}
    </>
  )
}
