import { redirect } from 'react-router'
import { namesOf } from '#modules/organisations'
import { inTransaction } from '#platform/db'
import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { assessDeclaration, assessorsFor, nameAssessor, readDeclaration } from '../assessing.ts'
import { AssessForm, NameForm } from '../components/assess-forms.tsx'
import { Items } from '../components/items.tsx'
import { shownDeclaration, stateTones } from '../components/shown.ts'
import { AssessInput, AssessorInput } from '../input.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/declaration'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const found = await readDeclaration(ctx, idOf(params))
  const { mayAssess, mayName, assessorId } = found
  const people = await inTransaction(ctx, async (tx) => ({
    assessor: assessorId ? ((await namesOf(tx, [assessorId]))[0]?.name ?? null) : null,
    assessors: mayName ? await assessorsFor(tx, found) : [],
  }))
  const told = new URL(request.url).searchParams
  return {
    menu: menuOf(ctx),
    it: shownDeclaration(found),
    ...{ mayAssess, mayName, assessorId, ...people },
    told: told.has('bewaard') ? ('saved' as const) : told.has('aangewezen') ? ('named' as const) : null,
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const isNaming = (await request.clone().formData()).get('do') === 'name'
  const form = isNaming ? await readForm(request, AssessorInput) : await readForm(request, AssessInput)
  if (!form.ok) return form.response
  try {
    if ('assessorId' in form.value) await nameAssessor(ctx, id, form.value)
    else await assessDeclaration(ctx, id, form.value)
  } catch (error) {
    return form.refuse(error)
  }
  return redirect(`/screening/opgaven/${id}?${isNaming ? 'aangewezen' : 'bewaard'}`)
})

export default function DeclarationPage({ loaderData: data }: Route.ComponentProps) {
  const { it } = data
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const language = useLanguage()
  return (
    <>
      <ScreeningMenu entries={data.menu} current="declarations" below={it.name} />
      <PageHeader
        title={t.assess.title(it.name)}
        intro={[t.kinds[it.kind], it.function].filter(Boolean).join(' · ')}
        badge={<Badge tone={stateTones[it.state]}>{t.states[it.state]}</Badge>}
      />
      <Explain label={w.whatIsThis}>{t.assess.explain}</Explain>
      <Audience label={w.whoSees}>{t.assess.who}</Audience>
      {data.told && (
        <Alert kind="ok" live>
          {t.assess[data.told]}
        </Alert>
      )}
      {it.isReplaced && <Alert kind="warning">{t.assess.replaced}</Alert>}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <p className="ww-muted">
        {t.own.declared(dateText(language, it.declaredAt))} · {t.assess.assessedBy(data.assessor ?? t.assess.nobody)}
      </p>
      <Items kind={it.kind} items={it.items} />
      {it.reason && (
        <p className="ww-pre">
          {t.own.reason}: {it.reason}
        </p>
      )}
      {data.mayAssess && <AssessForm revision={it.revision} />}
      {data.mayName && <NameForm assessorId={data.assessorId} assessors={data.assessors} />}
    </>
  )
}
