import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { inTransaction } from '#platform/db'
import { dayOf } from '#platform/language'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { findProgramme, recordOf } from '../../queries.ts'
import { DocumentFields } from '../components/fields.tsx'
import { documentOptions } from '../components/options.ts'
import { uploadIn } from '../components/upload.ts'
import { NewDocument } from '../input.ts'
import { may } from '../policy.ts'
import { addDocument } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) =>
  inTransaction(ctx, async (tx) => {
    const programme = await findProgramme(tx, idOf(params))
    authorise(tx, may.keepDocuments, recordOf(programme))
    return {
      programme: { id: programme.id, title: programme.title },
      options: await documentOptions(tx, programme.id, web.language),
      today: dayOf(web.now),
    }
  }),
)

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, NewDocument)
  if (!form.ok) return form.response
  const programmeId = idOf(params)
  try {
    const { id } = await addDocument(ctx, programmeId, form.value, await uploadIn(form.form))
    return redirect(`/programma/${programmeId}/documenten/${id}?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

const nothing = {
  title: '',
  woo: 'undecided',
  wooGround: '',
  term: 'auxiliary-records',
  subProjectId: '',
  meetingId: '',
}

export default function NewDocumentPage({ loaderData: { programme, options, today } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <ProgrammeMenu programme={programme} current="documents" below={t.add} />
      <PageHeader title={t.add} />
      <Explain label={w.whatIsThis}>{t.explains.new}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" encType="multipart/form-data" className="ww-form" noValidate>
        <Field name="file" type="file" label={t.file} hint={t.fileHint} problem={form.problem('file')} required />
        <DocumentFields values={{ ...nothing, classification: 'internal', datedOn: today }} options={options} />
        <Button>{t.add}</Button>
      </form>
    </>
  )
}
