import { redirect } from 'react-router'
import { allows } from '#platform/access'
import { dateText, dayOf } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { DescriptionList } from '#ui/description-list'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { Dutch, Naming } from '../../components/dutch.tsx'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { terms } from '../../terms/texts.ts'
import { AuthorisationBadge, listPath } from '../components/list.tsx'
import { EndInput, UndoInput } from '../input.ts'
import { canUndo, endAuthorisation, undoEnd } from '../keeping.ts'
import { may } from '../policy.ts'
import { readAuthorisation } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/authorisation'

const done = ['bewaard', 'gestopt', 'teruggedraaid'] as const

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { authorisation: it, source, names } = await readAuthorisation(ctx, idOf(params))
  const asked = new URL(request.url).searchParams
  const named = (id: string | null) => names.get(id ?? '') ?? null
  return {
    ...{ menu: menuOf(ctx), source, revision: it.revision, requestId: it.requestId },
    ...{ role: it.role, task: it.task, startsOn: it.startsOn, endsOn: it.endsOn, arrangedBy: it.arrangedBy },
    ...{ reviewedOn: it.reviewedOn, name: named(it.personId), grantedBy: named(it.grantedBy) },
    end:
      it.endedOn === null || it.endCause === null
        ? null
        : {
            ...{ on: it.endedOn, cause: it.endCause, reason: it.endReason, isSystem: it.endedBy === null },
            by: named(it.endedBy),
          },
    mayEnd: it.endedOn === null && allows(ctx, may.end, it),
    mayUndo: canUndo(it, dayOf(web.now)) && allows(ctx, may.undo, it),
    told: done.find((what) => asked.has(what)) ?? null,
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  if ((await request.clone().formData()).get('do') === 'undo') {
    const undo = await readForm(request, UndoInput)
    if (!undo.ok) return undo.response
    await undoEnd(ctx, id, undo.value)
    return redirect(`${listPath}/${id}?teruggedraaid`)
  }
  const form = await readForm(request, EndInput)
  if (!form.ok) return form.response
  try {
    await endAuthorisation(ctx, id, form.value)
    return redirect(`${listPath}/${id}?gestopt`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function AuthorisationPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const title = t.of(it.source.name)
  const told = { bewaard: t.added, gestopt: t.ended, teruggedraaid: t.undone }
  return (
    <>
      <SourcesMenu entries={it.menu} current="authorisations" below={title} />
      <PageHeader
        title={title}
        heading={<Naming text={title} name={it.source.name} />}
        badge={<AuthorisationBadge endCause={it.end?.cause ?? null} />}
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.told && (
        <Alert kind="ok" live>
          {told[it.told]}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <Facts it={it} />
      {it.mayUndo && <Undo revision={it.revision} />}
      {it.mayEnd && <End revision={it.revision} contact={it.source.contact} />}
    </>
  )
}

type Props = { it: Route.ComponentProps['loaderData'] }

function Facts({ it }: Props) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const language = useLanguage()
  const { end } = it
  return (
    <section aria-labelledby="gegevens">
      <h2 id="gegevens">{t.facts}</h2>
      <DescriptionList
        items={[
          {
            term: t.source,
            value: (
              <a href={`/bron/${it.source.code}`}>
                <Dutch>{it.source.name}</Dutch>
              </a>
            ),
          },
          { term: t.person, value: it.name ?? t.someone },
          { term: t.role, value: names.roles[it.role] },
          { term: t.task, value: names.tasks[it.task] },
          { term: t.startsOn, value: dateText(language, it.startsOn) },
          { term: t.endsOn, value: dateText(language, it.endsOn) },
          { term: t.arrangedBy, value: <Dutch>{it.arrangedBy}</Dutch> },
          { term: t.grantedBy, value: it.grantedBy ?? t.someone },
          {
            term: t.request,
            value: it.requestId ? <a href={`/bronnen/aanvragen/${it.requestId}`}>{t.seeRequest}</a> : t.noRequest,
          },
          { term: t.reviewedOn, value: it.reviewedOn === null ? t.never : dateText(language, it.reviewedOn) },
          ...(end
            ? [
                { term: t.endedOn, value: dateText(language, end.on) },
                { term: t.cause, value: t.causes[end.cause] },
                { term: t.endedBy, value: end.isSystem ? t.system : (end.by ?? t.someone) },
              ]
            : []),
          ...(end?.reason
            ? [
                {
                  term: t.reason,
                  value: (
                    <span className="ww-pre" lang="nl">
                      {end.reason}
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}

function Undo({ revision }: { revision: number }) {
  const t = useTexts(texts)
  return (
    <form method="post" className="ww-form">
      <p>{t.undoText}</p>
      <input type="hidden" name="revision" value={revision} />
      <Button kind="secondary" name="do" value="undo">
        {t.undo}
      </Button>
    </form>
  )
}

function End({ revision, contact }: { revision: number; contact: string }) {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <Confirm summary={t.end} isOpen={form.isRefused}>
      <form method="post" className="ww-form" noValidate>
        <p>{t.endText(contact)}</p>
        <input type="hidden" name="revision" value={revision} />
        <Field
          name="reason"
          label={t.reasonQuestion}
          hint={t.reasonHint}
          multiline
          rows={3}
          value={form.value('reason')}
          problem={form.problem('reason')}
        />
        <Button kind="danger">{t.endNow}</Button>
      </form>
    </Confirm>
  )
}
