import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { inTransaction } from '#platform/db'
import { askedPreview, SavesOnEnter } from '#platform/markdown-field'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { FigureTable } from '../components/figure-table.tsx'
import { ProposalFields } from '../components/proposal-fields.tsx'
import { Trail } from '../components/trail.tsx'
import { ChangeProposal } from '../input.ts'
import { changeProposal } from '../keeping.ts'
import { mustBe, recordOf } from '../load.ts'
import { may } from '../policy.ts'
import { readProposal } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/edit'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const { proposal, content, municipalities, figures } = await readProposal(ctx, idOf(params))
  await inTransaction(ctx, async (tx) => authorise(tx, may.keepProposals, recordOf(proposal)))
  mustBe(proposal.state, 'draft', 'change')
  return {
    id: proposal.id,
    number: proposal.number,
    revision: proposal.revision,
    content,
    municipalities,
    figures,
    isMade: new URL(request.url).searchParams.has('gemaakt'),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, ChangeProposal)
  const preview = askedPreview(form.values)
  if (preview) return preview
  if (!form.ok) return form.response
  try {
    await changeProposal(ctx, id, form.value)
    return redirect(`/voorstellen/${id}?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function EditProposalPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Trail id={data.id} number={data.number} below={t.edit} />
      <PageHeader title={`${t.numbered(data.number)}: ${data.content.subject}`} />
      <Explain label={w.whatIsThis}>{t.explains.edit}</Explain>
      <Audience label={w.whoSees}>{t.who.draft}</Audience>
      {data.isMade && !form.isRefused && (
        <Alert kind="ok" live>
          {t.did.made}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <div className="ww-two ww-two--start">
        <form method="post" className="ww-form" noValidate>
          <SavesOnEnter />
          <input type="hidden" name="revision" value={form.value('revision', String(data.revision))} />
          <ProposalFields {...data} />
          <Button>{t.save}</Button>
        </form>
        <div className="ww-aside">
          <h2>{t.figures.title}</h2>
          <p>{t.figures.help}</p>
          <FigureTable figures={data.figures} caption={t.figures.title} isNamed />
        </div>
      </div>
    </>
  )
}
