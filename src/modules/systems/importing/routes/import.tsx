import { data, redirect } from 'react-router'
import { authorise } from '#platform/access'
import type { Ctx } from '#platform/db'
import { isAppError } from '#platform/errors'
import { choicesOf, listAddress, queryOf } from '#platform/lists'
import { watched } from '#platform/progress'
import { useReason, useTexts } from '#platform/texts'
import { page, pathId, problemsOf, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { FileFaults, ImportSteps, SendingForm } from '#ui/importing'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { shared } from '#ui/words'
import { districtOf } from '../../catalogue/district.ts'
import { ReasonInput } from '../../changing/input.ts'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { may } from '../../policy.ts'
import { importSources, takeBackImport } from '../applying.ts'
import { ListPreview } from '../components/list-preview.tsx'
import { MappedFields, MappingForm, mapId } from '../components/mapping-form.tsx'
import { PastImports } from '../components/past-imports.tsx'
import { ImportPreview, Remap, RowsTable } from '../components/preview.tsx'
import { type SentFile, sentIn } from '../components/sent.ts'
import { nothingShown, type Shown, shownOf } from '../components/shown.ts'
import { ImportsQuery, listImports } from '../past.ts'
import { previewSources } from '../plan.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/import'

const here = '/bronnen/uitwisselen/inlezen'
const countIn = (asked: URLSearchParams, name: string) => (asked.has(name) ? Number(asked.get(name)) || 0 : null)

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  authorise(ctx, may.propose, districtOf(ctx))
  const asked = new URL(request.url).searchParams
  const choices = choicesOf(request, ['pagina'])
  const query = queryOf(ImportsQuery, { page: choices.pagina })
  const { count, results } = await listImports(ctx, query)
  return {
    ...{ choices, count, at: query.page, size: query.pageSize },
    ...{ menu: menuOf(ctx), isChanged: asked.has('veranderd'), takenBack: countIn(asked, 'ingetrokken') },
    applied: asked.has('voorstellen')
      ? { proposed: countIn(asked, 'voorstellen') ?? 0, drafts: countIn(asked, 'concepten') ?? 0 }
      : null,
    imports: results.map(({ id, fileName, madeAt, proposed, drafts, open, first, takenBackAt }) => ({
      ...{ id, fileName, proposed, drafts, open, first },
      ...{ madeAt: madeAt.toISOString(), takenBackAt: takenBackAt?.toISOString() ?? null },
    })),
  }
})

export const action = page(async ({ ctx, request, web: { language } }: WithCtx<Route.ActionArgs>) => {
  const form = await request.formData()
  const what = form.get('do')
  if (what === 'take-back') {
    const id = pathId({ id: String(form.get('importId') ?? '') }, 'id')
    return redirect(`${here}?ingetrokken=${await takeBackImport(ctx, id)}`)
  }
  const sent = await sentIn(form)
  if (sent === null) return data<Shown>({ ...nothingShown, isMissing: true }, { status: 422 })
  const reason = ReasonInput.safeParse({ reason: String(form.get('reason') ?? '') })
  const take = form.getAll('take').map(String)
  if (what === 'apply' && reason.success) {
    const done = await confirm(ctx, form, { ...sent, ...reason.data, take })
    if (done) return done
  }
  const plan = await previewSources(ctx, what === 'remap' ? { bytes: sent.bytes } : sent)
  const shown = await shownOf(plan, sent, language)
  if (what === 'map') shown.unmapped = plan.unknown.map((_, at) => mapId(at))
  if (what === 'apply') {
    shown.reason = String(form.get('reason') ?? '')
    shown.take = take
    shown.reasonProblem = reason.success ? null : (problemsOf(reason.error)[0]?.reason ?? null)
    if (shown.form !== 'table' && take.length === 0) shown.takeProblem = noneTaken
  }
  const isRefused =
    shown.faults.length + shown.unmapped.length > 0 || shown.reasonProblem !== null || shown.takeProblem !== null
  return data<Shown>(shown, { status: isRefused ? 422 : 200 })
})

const noneTaken = 'systems.import_none_taken'

/** Carries out what was shown; null when nothing of a list was ticked, which the form says where it is. */
async function confirm(
  ctx: Ctx,
  form: FormData,
  sent: SentFile & { reason: string; take: string[] },
): Promise<Response | null> {
  try {
    const seen = String(form.get('seen') ?? '')
    const { proposed, drafts } = await watched(form.get('progress'), (tell) =>
      importSources(ctx, { ...sent, seen, tell }),
    )
    return redirect(`${here}?voorstellen=${proposed}&concepten=${drafts}`)
  } catch (error) {
    if (!isAppError(error)) throw error
    if (error.reason === noneTaken) return null
    if (error.code === 'conflict' || error.code === 'invalid') return redirect(`${here}?veranderd`)
    throw error
  }
}

export default function ImportPage({ loaderData: it, actionData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const shown = actionData && 'faults' in actionData ? actionData : null
  const isRead = shown !== null && shown.columns.length === 0 && shown.faults.length === 0 && shown.rows.length > 0
  return (
    <>
      <SourcesMenu entries={it.menu} current="exchange" below={t.title} />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <ImportSteps words={w} at={isRead ? 'look' : shown || !it.applied ? 'choose' : 'done'} />
      {!shown && <Told it={it} />}
      {shown && <Read shown={shown} />}
      {isRead && (shown.form === 'table' ? <ImportPreview shown={shown} /> : <ListPreview shown={shown} />)}
      <Downloads label={w.download} items={[{ href: '/bronnen/uitwisselen.xlsx', label: t.current }]} />
      <SendingForm busy={w.importing.reading} withFile>
        <Field
          name="file"
          type="file"
          label={t.file}
          hint={t.fileHint}
          accept=".xlsx,.csv,.xml,.json"
          problem={shown?.isMissing ? t.missing : undefined}
        />
        <Button kind={isRead || (shown?.columns.length ?? 0) > 0 ? 'secondary' : 'primary'}>{t.submit}</Button>
      </SendingForm>
      <PastImports imports={it.imports}>
        <Paged at={it.at} size={it.size} count={it.count} words={w} hrefOf={listAddress(here, it.choices).page} />
      </PastImports>
    </>
  )
}

/** What stands in the way: no file, columns that nobody chose a field for, or faults. */
function Read({ shown }: { shown: Shown }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const words = useReason()
  const problems = [
    ...(shown.isMissing ? [{ href: '#file', text: t.missing }] : []),
    ...shown.columns.flatMap(({ heading }, at) =>
      shown.unmapped.includes(mapId(at)) ? [{ href: `#${mapId(at)}`, text: t.mappingProblem(heading) }] : [],
    ),
    ...(shown.takeProblem ? [{ href: '#take', text: words(shown.takeProblem) }] : []),
    ...(shown.reasonProblem ? [{ href: '#reason', text: `${t.reason} ${words(shown.reasonProblem)}` }] : []),
  ]
  return (
    <>
      {problems.length > 0 && <ErrorSummary title={w.problems} problems={problems} />}
      {shown.columns.length > 0 && (
        <MappingForm
          columns={shown.columns}
          mapping={shown.mapping}
          problems={shown.unmapped}
          file={shown.file}
          name={shown.name}
        />
      )}
      {shown.columns.length === 0 && shown.faults.length > 0 && (
        <FileFaults
          words={{ importing: { ...w.importing, cell: t.place } }}
          faults={shown.faults.map(({ cell, heading, reason, params }) => ({
            cell: t.at(shown.form === 'table' ? cell : t.line(cell), heading),
            text: words(reason, params),
          }))}
        >
          <form method="post" className="ww-form">
            <input type="hidden" name="read" value={shown.file} />
            <input type="hidden" name="name" value={shown.name} />
            <MappedFields mapping={shown.mapping} />
            <Remap shown={shown} />
          </form>
          {shown.rows.length > 0 && (
            <>
              <h2>{t.preview}</h2>
              <RowsTable shown={shown} />
            </>
          )}
        </FileFaults>
      )}
    </>
  )
}

function Told({ it }: { it: Route.ComponentProps['loaderData'] }) {
  const t = useTexts(texts)
  return (
    <>
      {it.applied && (
        <Alert kind="ok" live>
          {t.applied(it.applied.proposed, it.applied.drafts)}
        </Alert>
      )}
      {it.takenBack !== null && (
        <Alert kind="ok" live>
          {t.takenBack(it.takenBack)}
        </Alert>
      )}
      {it.isChanged && (
        <Alert kind="warning" live>
          {t.changed}
        </Alert>
      )}
    </>
  )
}
