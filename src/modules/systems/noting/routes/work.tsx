import { redirect } from 'react-router'
import { z } from 'zod'
import { Files } from '#platform/list-files'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { NotesToAnswer, Proposals, Unconfirmed } from '../components/work-parts.tsx'
import { AnswerInput } from '../input.ts'
import { answerNote } from '../notes.ts'
import { texts } from '../texts.ts'
import { sourceWork } from '../work.ts'
import type { Route } from './+types/work'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { proposals, notes, unconfirmed } = await sourceWork(ctx)
  return {
    ...{ menu: menuOf(ctx), unconfirmed, isAnswered: new URL(request.url).searchParams.has('beantwoord') },
    proposals: proposals.map(({ madeAt, ...one }) => ({ ...one, madeAt: madeAt.toISOString() })),
    notes: notes.map(({ id, code, sourceName, text, name, madeAt }) => ({
      ...{ id, code, sourceName, text, name, madeAt: madeAt.toISOString() },
    })),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, AnswerInput.extend({ id: z.uuid() }))
  if (!form.ok) return form.response
  await answerNote(ctx, form.value.id, form.value.answer)
  return redirect('/bronnen/werklijst?beantwoord')
})

export default function WorkPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <SourcesMenu entries={it.menu} current="work" />
      <PageHeader title={t.workTitle} />
      <Explain label={w.whatIsThis}>{t.workExplain}</Explain>
      <Audience label={w.whoSees}>{t.who.work}</Audience>
      {it.isAnswered && !form.isRefused && (
        <Alert kind="ok" live>
          {t.answered}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <Files path="/bronnen/werklijst" choices={{}} />
      <Proposals rows={it.proposals} />
      <NotesToAnswer rows={it.notes} />
      <Unconfirmed rows={it.unconfirmed} />
    </>
  )
}
