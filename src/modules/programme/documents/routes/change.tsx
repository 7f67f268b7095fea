import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { inTransaction } from '#platform/db'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, pathId, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { findProgramme, recordOf } from '../../queries.ts'
import { DocumentFields } from '../components/fields.tsx'
import { documentOptions } from '../components/options.ts'
import { ChangeDocument } from '../input.ts'
import { may } from '../policy.ts'
import { changeDocument, findDocument } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/change'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) =>
  inTransaction(ctx, async (tx) => {
    const document = await findDocument(tx, pathId(params, 'documentId'))
    authorise(tx, may.keepDocuments, recordOf(document))
    const programme = await findProgramme(tx, document.programmeId)
    return {
      programme: { id: programme.id, title: programme.title },
      options: await documentOptions(tx, programme.id, web.language),
      revision: document.revision,
      values: {
        title: document.title,
        classification: document.classification,
        woo: document.woo,
        wooGround: document.wooGround ?? '',
        term: document.term,
        datedOn: document.datedOn,
        subProjectId: document.subProjectId ?? '',
        meetingId: document.meetingId ?? '',
      },
    }
  }),
)

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, ChangeDocument)
  if (!form.ok) return form.response
  const id = pathId(params, 'documentId')
  try {
    await changeDocument(ctx, id, form.value)
    return redirect(`/programma/${idOf(params)}/documenten/${id}?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function ChangeDocumentPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <ProgrammeMenu programme={data.programme} current="documents" below={t.change} />
      <PageHeader title={t.change} />
      <Explain label={w.whatIsThis}>{t.explains.change}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={form.value('revision', String(data.revision))} />
        <DocumentFields values={data.values} options={data.options} />
        <Button>{w.save}</Button>
      </form>
    </>
  )
}
