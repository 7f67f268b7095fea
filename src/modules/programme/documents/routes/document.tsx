import { redirect } from 'react-router'
import { allows } from '#platform/access'
import type { Ctx } from '#platform/db'
import { dateText, dayOf, momentText, numberText } from '#platform/language'
import { describeTerm } from '#platform/retention'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, pathId, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonLink } from '#ui/button'
import { DescriptionList } from '#ui/description-list'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { recordOf } from '../../queries.ts'
import { ClassBadge, WithdrawnBadge, WooBadge } from '../components/badges.tsx'
import { DocumentSteps, Withdrawn } from '../components/steps.tsx'
import { uploadIn } from '../components/upload.ts'
import { NewVersion, WithdrawDocument } from '../input.ts'
import { may } from '../policy.ts'
import { readDocument } from '../queries.ts'
import { addVersion } from '../service.ts'
import { texts } from '../texts.ts'
import type { DocumentUse } from '../uses.ts'
import { withdrawDocument } from '../withdrawing.ts'
import type { Route } from './+types/document'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { document, versions, ...rest } = await readDocument(ctx, pathId(params, 'documentId'))
  const { what, text } = describeTerm(document.term)
  return {
    id: document.id,
    programme: { id: document.programmeId, title: rest.programmeTitle ?? '' },
    title: document.title,
    classification: document.classification,
    woo: document.woo,
    wooGround: document.wooGround,
    datedOn: document.datedOn,
    endsOn: rest.endsOn,
    term: texts[web.language].termText(what, text),
    subProjectTitle: rest.subProjectTitle,
    meeting:
      document.meetingId && rest.meetingTitle !== null ? { id: document.meetingId, title: rest.meetingTitle } : null,
    mayKeep: document.withdrawnAt === null && allows(ctx, may.keepDocuments, recordOf(document)),
    uses: rest.uses.map(({ kind, id, title }) => ({ kind, title, href: placeOf(kind, document.programmeId, id) })),
    withdrawn: document.withdrawnAt && { on: dayOf(document.withdrawnAt), reason: document.withdrawnReason },
    versions: versions.map(({ number, name, size, sha256, note, addedByName, addedAt }) => ({
      number,
      name,
      size,
      sha256,
      note,
      addedByName,
      addedAt: addedAt.toISOString(),
    })),
    isSaved: new URL(request.url).searchParams.has('bewaard'),
  }
})

const placeOf = (kind: DocumentUse['kind'], programmeId: string, id: string): string =>
  ({
    proposal: `/voorstellen/${id}`,
    task: `/taken/${id}`,
    deliverable: `/programma/${programmeId}/producten/${id}`,
    meeting: `/programma/${programmeId}/overleggen/${id}`,
  })[kind]

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = pathId(params, 'documentId')
  const copy = request.clone()
  if ((await request.formData()).get('do') === 'withdraw') return withdraw(ctx, copy, id, idOf(params))
  const form = await readForm(copy, NewVersion)
  if (!form.ok) return form.response
  try {
    await addVersion(ctx, id, form.value.note, await uploadIn(form.form))
    return redirect(`/programma/${idOf(params)}/documenten/${id}?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

async function withdraw(ctx: Ctx, request: Request, id: string, programmeId: string) {
  const form = await readForm(request, WithdrawDocument)
  if (!form.ok) return form.response
  try {
    await withdrawDocument(ctx, id, form.value.reason)
    return redirect(`/programma/${programmeId}/documenten/${id}`)
  } catch (error) {
    return form.refuse(error)
  }
}

export default function DocumentPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const path = `/programma/${data.programme.id}/documenten/${data.id}`
  return (
    <>
      <ProgrammeMenu programme={data.programme} current="documents" below={data.title} />
      <PageHeader
        title={data.title}
        badge={data.withdrawn ? <WithdrawnBadge /> : <ClassBadge classification={data.classification} />}
        actions={
          data.mayKeep && (
            <ButtonLink href={`${path}/wijzigen`} kind="secondary">
              {t.change}
            </ButtonLink>
          )
        }
      />
      <Explain label={w.whatIsThis}>{t.explains.document}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {data.isSaved && !form.isRefused && (
        <Alert kind="ok" live>
          {t.saved}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {data.withdrawn && <Withdrawn {...data.withdrawn} />}
      <Facts data={data} />
      <Versions path={data.withdrawn ? null : path} versions={data.versions} />
      {data.mayKeep && <DocumentSteps uses={data.uses} />}
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function Facts({ data }: { data: Data }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const items = [
    { term: t.datedOn, value: dateText(language, data.datedOn) },
    { term: t.wooMark, value: <WooBadge woo={data.woo} /> },
    { term: t.wooGround, value: data.wooGround },
    { term: t.term, value: data.term },
    { term: t.endsOn, value: data.endsOn ? dateText(language, data.endsOn) : t.forever },
    { term: t.subProject, value: data.subProjectTitle },
    {
      term: t.meeting,
      value: data.meeting && (
        <a href={`/programma/${data.programme.id}/overleggen/${data.meeting.id}`}>{data.meeting.title}</a>
      ),
    },
  ]
  return <DescriptionList items={items.filter(({ value }) => value !== null)} />
}

/** @param path null for what was withdrawn: its files are gone, and their names may tell what they held */
function Versions({ path, versions }: { path: string | null; versions: Data['versions'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section aria-labelledby="versions-title">
      <h2 id="versions-title">{t.versions}</h2>
      <ul>
        {versions.map(({ number, name, size, sha256, note, addedByName, addedAt }) => (
          <li key={number}>
            {path === null ? (
              t.withdrawnVersion(number)
            ) : (
              <a href={`${path}/versie/${number}`} download>
                {t.numberedVersion(number)}: {name}
              </a>
            )}{' '}
            <span className="ww-muted">
              {t.size(numberText(language, Math.max(1, Math.round(size / 1024))))} · {addedByName ?? t.someone} ·{' '}
              {momentText(language, addedAt)}
            </span>
            {note && <div className="ww-pre">{note}</div>}
            <div className="ww-muted ww-break">
              {t.fingerprint}: <code>{sha256}</code>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
