import { textIn, themeOf } from '#modules/frameworks'
import { namesOf } from '#modules/organisations'
import { allows } from '#platform/access'
import { inTransaction } from '#platform/db'
import { notFound } from '#platform/errors'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Progress } from '#ui/progress'
import { shared } from '#ui/words'
import { saveAnswer } from '../components/answering.ts'
import { Delegation } from '../components/delegation.tsx'
import { NormForm, type Saved } from '../components/norm-form.tsx'
import { normView } from '../components/norm-view.ts'
import { NotSaved } from '../components/not-saved.tsx'
import { DelegateInput } from '../input.ts'
import { may } from '../policy.ts'
import { colleaguesFor, delegate, undelegate } from '../teamwork.ts'
import { texts } from '../texts.ts'
import { mayAnswer, themeProgress, viewScan } from '../view.ts'
import type { Route } from './+types/theme'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const view = await viewScan(ctx, idOf(params))
  const themes = themeProgress(view)
  const at = themes.findIndex(({ theme }) => theme.code === params.theme)
  const here = themes[at]
  if (!here) throw notFound('theme')
  const nodes = view.nodes.filter(({ code }) => themeOf(view.framework, code) === params.theme)
  const mayDelegate = view.takesAnswers && allows(ctx, may.delegate, view.scan)
  const { colleagues, asked } = await inTransaction(ctx, async (tx) => ({
    colleagues: mayDelegate ? await colleaguesFor(tx, view.scan.id) : [],
    asked: here.askedFrom ? await namesOf(tx, [here.askedFrom]) : [],
  }))
  return {
    id: view.scan.id,
    round: view.round.title,
    state: view.scan.state,
    takesAnswers: view.takesAnswers,
    code: here.theme.code,
    title: textIn(here.theme.title, web.language) || here.theme.code,
    goal: textIn(here.theme.text, web.language),
    done: here.done,
    total: here.total,
    mayDelegate,
    asked: asked[0]?.name ?? null,
    colleagues: colleagues.map(({ personId, name }) => ({ value: personId, label: name })),
    norms: nodes.flatMap(({ code }) => normView(view, code, web.language, mayAnswer(ctx, view, code)) ?? []),
    previous: themes[at - 1]?.theme.code ?? null,
    next: themes[at + 1]?.theme.code ?? null,
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const copy = request.clone()
  const form = await request.formData()
  if (form.get('do') === 'undelegate') {
    await undelegate(ctx, id, params.theme)
    return null
  }
  if (form.get('do') !== 'delegate') return saveAnswer(ctx, id, request, form)
  const given = await readForm(copy, DelegateInput.omit({ node: true }))
  if (!given.ok) return given.response
  try {
    await delegate(ctx, id, { ...given.value, node: params.theme })
  } catch (error) {
    return given.refuse(error)
  }
  return null
})

const isSaved = (it: unknown): it is Saved => typeof it === 'object' && it !== null && 'norm' in it

export default function ThemePage({ loaderData: theme, actionData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const saved = isSaved(actionData) ? actionData : null
  const link = (code: string) => `/zelfscans/${theme.id}/thema/${encodeURIComponent(code)}`
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/zelfscans', label: t.title },
          { href: `/zelfscans/${theme.id}`, label: theme.round },
          { label: theme.title },
        ]}
      />
      <PageHeader title={theme.title} intro={theme.goal} />
      <Explain label={w.whatIsThis}>{t.explains.theme}</Explain>
      <Audience label={w.whoSees}>{theme.state === 'open' ? t.who.open : t.who.handedIn}</Audience>
      {saved && <NotSaved saved={saved} />}
      {!saved && form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {!theme.takesAnswers && <Alert kind="info">{theme.state === 'open' ? t.scan.closed : t.scan.readOnly}</Alert>}
      <div id="progress" data-follows>
        <Progress label={theme.title} value={theme.done} max={theme.total} text={t.progress(theme.done, theme.total)} />
      </div>
      {theme.mayDelegate && <Delegation asked={theme.asked} colleagues={theme.colleagues} />}
      {theme.norms.map((norm) => (
        <NormForm key={norm.code} norm={norm} scanId={theme.id} saved={saved?.norm === norm.code ? saved : null} />
      ))}
      <ButtonGroup>
        {theme.previous && (
          <ButtonLink href={link(theme.previous)} kind="secondary">
            {t.norm.previous}
          </ButtonLink>
        )}
        {theme.next && (
          <ButtonLink href={link(theme.next)} kind="secondary">
            {t.norm.next}
          </ButtonLink>
        )}
        <ButtonLink href={`/zelfscans/${theme.id}`} kind="secondary">
          {w.back}
        </ButtonLink>
      </ButtonGroup>
      <script src="/saving.js" defer />
    </>
  )
}
