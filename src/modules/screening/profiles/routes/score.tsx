import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { inTransaction } from '#platform/db'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Button, ButtonGroup } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { may } from '../../policy.ts'
import { ScoreFields } from '../components/score-fields.tsx'
import { ScoreForm } from '../input.ts'
import { mustHaveModel } from '../load.ts'
import { readProfile, workOn } from '../queries.ts'
import { scoreProfile } from '../scoring.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/score'

const isInRow = (request: Request) => new URL(request.url).searchParams.has('reeks')

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const { it, model, row } = await inTransaction(ctx, async (tx) => {
    const profile = await readProfile(tx, idOf(params))
    authorise(tx, may.assessFunctions, profile)
    const holds = await mustHaveModel(tx, profile.districtId)
    return { it: profile, model: holds, row: isInRow(request) ? await workOn(tx, profile.id) : null }
  })
  const [newest] = it.assessments
  const { factors, domains, flags, certificates } = model.content
  return {
    menu: menuOf(ctx),
    ...{ id: it.id, name: it.name, hr21: it.hr21 },
    ...{ factors, domains, flags, certificates },
    /** Scores to begin with: of the draft, or of what was approved or refused before. */
    given: newest
      ? {
          ...{ scores: newest.scores, domains: newest.domains, flags: newest.flags, certificates: newest.certificates },
          class: newest.class === newest.calculatedClass ? '' : newest.class,
          motivation: newest.motivation ?? '',
        }
      : { scores: [], domains: [], flags: [], certificates: [], class: '', motivation: '' },
    revision: newest?.state === 'draft' ? newest.revision : 0,
    row,
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, ScoreForm)
  if (!form.ok) return form.response
  try {
    await scoreProfile(ctx, id, form.value)
  } catch (error) {
    return form.refuse(error)
  }
  if (form.values.do !== 'next') return redirect(`/screening/functies/${id}?gedaan=gescoord`)
  const { next } = await workOn(ctx, id)
  return redirect(next ? `/screening/functies/${next}/scoren?reeks` : '/screening/functies?stand=draft')
})

export default function ScorePage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <ScreeningMenu entries={it.menu} current="functions" below={`${it.name}: ${t.score.toLowerCase()}`} />
      <PageHeader title={`${t.score}: ${it.name}`} intro={t.scoring.intro} />
      {it.hr21 && (
        <p>
          {t.columns.hr21}: {it.hr21}
        </p>
      )}
      <Explain label={w.whatIsThis}>{t.scoring.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.row && (
        <p>
          {it.row.left > 0 && t.scoring.left(it.row.left)}{' '}
          {it.row.next && <a href={`/screening/functies/${it.row.next}/scoren?reeks`}>{t.scoring.skip}</a>}
        </p>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form ww-form--wide" noValidate>
        <input type="hidden" name="revision" value={form.value('revision', String(it.revision))} />
        <ScoreFields model={it} given={it.given} />
        <ButtonGroup>
          {it.row?.next && (
            <Button name="do" value="next">
              {t.scoring.next}
            </Button>
          )}
          <Button name="do" value="see" kind={it.row?.next ? 'secondary' : 'primary'}>
            {t.scoring.save}
          </Button>
        </ButtonGroup>
      </form>
    </>
  )
}
