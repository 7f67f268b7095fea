import { redirect } from 'react-router'
import { textIn } from '#modules/frameworks'
import { allows } from '#platform/access'
import { notFound } from '#platform/errors'
import { momentText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Progress } from '#ui/progress'
import { shared } from '#ui/words'
import { rowOf } from '../components/norm-row.ts'
import { NormTable } from '../components/norm-table.tsx'
import { Trail } from '../components/trail.tsx'
import { RevealInput } from '../input.ts'
import { reveal } from '../judging.ts'
import { recordOf } from '../load.ts'
import { themeStates } from '../norm-states.ts'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'
import { viewInspection } from '../view.ts'
import type { Route } from './+types/theme'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const view = await viewInspection(ctx, idOf(params))
  const themes = themeStates(view)
  const at = themes.findIndex(({ theme }) => theme.code === params.theme)
  const here = themes[at]
  if (!here || !allows(ctx, may.readResult, recordOf(view))) throw notFound('theme')
  const isOpen = view.place !== null && view.inspection.state === 'draft'
  return {
    id: view.inspection.id,
    municipality: view.municipality,
    state: view.inspection.state,
    code: here.theme.code,
    title: textIn(here.theme.title, web.language) || here.theme.code,
    goal: textIn(here.theme.text, web.language),
    done: here.done,
    total: here.norms.length,
    isJudge: view.place !== null,
    revealedAt: here.reveal?.revealedAt.toISOString() ?? null,
    mayReveal: isOpen && !here.reveal && view.takesVerdicts,
    norms: here.norms.map((norm) => rowOf(norm, web.language)),
    previous: themes[at - 1]?.theme.code ?? null,
    next: themes[at + 1]?.theme.code ?? null,
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, RevealInput)
  if (!form.ok) return form.response
  try {
    await reveal(ctx, id, params.theme)
  } catch (error) {
    return form.refuse(error)
  }
  return redirect(`/toetsingen/${id}/thema/${encodeURIComponent(params.theme)}`)
})

export default function ThemePage({ loaderData: theme }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const form = useForm()
  const at = `/toetsingen/${theme.id}`
  const other = (code: string | null, label: string) =>
    code && (
      <ButtonLink href={`${at}/thema/${encodeURIComponent(code)}`} kind="secondary">
        {label}
      </ButtonLink>
    )
  return (
    <>
      <Trail id={theme.id} municipality={theme.municipality} theme={theme} />
      <PageHeader title={theme.title} intro={theme.goal} />
      <Explain label={w.whatIsThis}>{t.explains.theme}</Explain>
      <Audience label={w.whoSees}>{theme.state === 'draft' ? t.who.draft : t.who.result}</Audience>
      {form.isRefused && (
        <ErrorSummary
          title={w.problems}
          problems={form.summary.map(({ href, text }) => ({ href: `${at}/norm/${href.slice(1)}`, text }))}
        />
      )}
      <Progress label={theme.title} value={theme.done} max={theme.total} text={`${theme.done} / ${theme.total}`} />
      {theme.isJudge && theme.revealedAt && (
        <Alert kind="ok">{t.theme.revealedOn(momentText(language, theme.revealedAt))}</Alert>
      )}
      <NormTable id={theme.id} norms={theme.norms} isRevealed={theme.revealedAt !== null || !theme.isJudge} />
      {theme.mayReveal &&
        (theme.done < theme.total ? (
          <Alert kind="info">{t.theme.revealWait(theme.total - theme.done)}</Alert>
        ) : (
          <form method="post" className="ww-form">
            <p>{t.theme.revealConfirm}</p>
            <Button name="theme" value={theme.code}>
              {t.theme.reveal}
            </Button>
          </form>
        ))}
      <ButtonGroup>
        {other(theme.previous, w.previous)}
        {other(theme.next, w.next)}
      </ButtonGroup>
    </>
  )
}
