import { data, redirect } from 'react-router'
import { allows } from '#platform/access'
import { invalid, isAppError, type Problem } from '#platform/errors'
import { useForm, useReason, useTexts } from '#platform/texts'
import { idOf, page, pathId, valuesOf, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { may } from '../../policy.ts'
import { texts as frameworkTexts } from '../../texts.ts'
import { textIn } from '../../tree.ts'
import { LevelForm } from '../components/level-form.tsx'
import { Filter, Pages, Summary } from '../components/list-parts.tsx'
import { freshNorms, levelRows, levelsFrom, shownTransfers } from '../components/mapping-data.ts'
import { MappingSteps, MappingUpload } from '../components/steps.tsx'
import { TransferTable } from '../components/transfer-table.tsx'
import { importMapping } from '../exchange.ts'
import { TransferQuery } from '../input.ts'
import { mappingFormats, mappingSteps, transferKinds } from '../model.ts'
import { decideLevels, publishMapping, readMapping, removeMapping, startMapping, takeBackMapping } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/mapping'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const view = await readMapping(ctx, idOf(params), pathId(params, 'other'))
  const { before, after, mapping, faults } = view
  const asked = TransferQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  const query = asked.success ? asked.data : TransferQuery.parse({})
  const isOpen = ({ reason }: { reason: string }) => reason.endsWith('.undecided')
  return {
    here: `/normenkaders/${after.id}/overgang/${before.id}`,
    id: after.id,
    title: textIn(after.framework.title, web.language),
    from: before.version,
    to: after.version,
    mapping: mapping && { state: mapping.state, revision: mapping.revision, isUsed: mapping.usedAt !== null },
    steps: mapping ? mappingSteps(mapping) : [],
    open: faults.filter(isOpen).length,
    faulty: faults.filter((fault) => !isOpen(fault)).length,
    general: faults.filter(({ norm }) => norm === null).map(({ reason, params: of }) => ({ reason, params: of })),
    counts: transferKinds.map((kind) => ({
      kind,
      count: (mapping ?? view.combined)?.transfers.filter((one) => one.kind === kind).length ?? 0,
    })),
    combined: view.combined && { steps: view.combined.steps },
    ...shownTransfers(view, query, web.language),
    query: { show: query.show ?? '', search: query.search },
    fresh: freshNorms(view, web.language),
    levels: levelRows(view, web.language),
    mayKeep: allows(ctx, may.keep, after),
    mayPublish: allows(ctx, may.publish, after),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const [id, other] = [idOf(params), pathId(params, 'other')]
  const form = await request.formData()
  const step = form.get('do')
  const revision = Number(form.get('revision') ?? 0)
  try {
    if (step === 'start') await startMapping(ctx, id, other)
    else if (step === 'levels') await decideLevels(ctx, id, other, { revision, levels: levelsFrom(form) })
    else if (step === 'publish') await publishMapping(ctx, id, other)
    else if (step === 'take_back') await takeBackMapping(ctx, id, other)
    else if (step === 'import') await importMapping(ctx, id, other, await uploaded(form))
    else if (step === 'remove') await removeMapping(ctx, id, other)
  } catch (error) {
    if (!isAppError(error) || error.code === 'forbidden' || error.code === 'not_found') throw error
    const problems = error.problems.length > 0 ? error.problems : [{ path: 'mapping', reason: error.reason }]
    const paths = (problem: Problem) => ({ ...problem, path: step === 'import' ? 'file' : anchorOf(problem) })
    return data({ values: valuesOf(form), problems: problems.map(paths) }, { status: 422 })
  }
  return redirect(`/normenkaders/${id}/overgang/${other}`)
})

/** A norm that stands in the way of publishing may be on another page of the list: its problem leads to the count above it. */
const anchorOf = ({ path }: Problem) => (path === 'levels' ? path : 'mapping')

async function uploaded(form: FormData): Promise<{ bytes: Uint8Array; revision: number | undefined }> {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) throw invalid([{ path: 'file', reason: 'input.invalid_type' }])
  const revision = Number(form.get('revision') ?? 0)
  return { bytes: new Uint8Array(await file.arrayBuffer()), revision: revision > 0 ? revision : undefined }
}

export default function MappingPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const f = useTexts(frameworkTexts)
  const form = useForm()
  const { id, title, from, to, mapping, mayKeep, steps } = loaderData
  const fileFaults = form.summary.filter(({ href }) => href === '#file').length
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/normenkaders', label: f.title },
          { href: `/normenkaders/${id}`, label: `${title} ${to}` },
          { label: t.title },
        ]}
      />
      <PageHeader
        title={t.heading(from, to)}
        intro={t.intro}
        badge={
          mapping && (
            <Badge tone={mapping.state === 'published' ? 'ok' : 'warning'}>
              {mapping.isUsed ? t.used : t.states[mapping.state]}
            </Badge>
          )
        }
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && (
        <ErrorSummary title={fileFaults > 1 ? t.upload.faults(fileFaults) : w.problems} problems={form.summary} />
      )}
      {mapping?.isUsed && <Alert kind="info">{t.usedHelp}</Alert>}
      {mapping ? (
        <Made data={loaderData} />
      ) : (
        <EmptyState
          title={t.none}
          action={
            mayKeep && (
              <form method="post">
                <Button name="do" value="start">
                  {t.start}
                </Button>
              </form>
            )
          }
        >
          {!loaderData.combined && <p>{t.noneHelp}</p>}
        </EmptyState>
      )}
      {loaderData.combined && (
        <>
          <h2>{t.combined.title}</h2>
          <p>{t.combined.text(loaderData.combined.steps)}</p>
          <Decided data={loaderData} mayChange={false} />
        </>
      )}
      {mayKeep && (mapping === null || steps.includes('change')) && (
        <MappingUpload revision={mapping?.revision ?? null} problem={form.problem('file')} />
      )}
    </>
  )
}

/** How many new norms stand on the page; the spreadsheet has them all. */
const mostFresh = 200

function Made({ data: it }: { data: Route.ComponentProps['loaderData'] }) {
  const t = useTexts(texts)
  const words = useReason()
  const mayChange = it.mayKeep && it.steps.includes('change')
  return (
    <>
      <p id="mapping" tabIndex={-1}>
        <strong>{t.counts(it.open, it.faulty)}</strong>
      </p>
      {it.general.map(({ reason, params }) => (
        <Alert key={reason + JSON.stringify(params)} kind="warning">
          {words(reason, params)}
        </Alert>
      ))}
      {it.mayKeep && <MappingSteps steps={it.steps} mayPublish={it.mayPublish} />}
      <Decided data={it} mayChange={mayChange} />
    </>
  )
}

/** What becomes of each norm: by the mapping between these versions, or by several after each other. */
function Decided({ data: it, mayChange }: { data: Route.ComponentProps['loaderData']; mayChange: boolean }) {
  const t = useTexts(texts)
  return (
    <>
      <Downloads
        label={t.download}
        items={mappingFormats.map((one) => ({ href: `${it.here}/download?vorm=${one}`, label: t.formats[one] }))}
      />
      <Summary counts={it.counts} fresh={it.fresh.length} />
      {it.levels && <LevelForm levels={it.levels} revision={it.mapping?.revision ?? 0} mayChange={mayChange} />}
      <Filter query={it.query} here={it.here} />
      <TransferTable rows={it.rows} here={mayChange ? it.here : null} />
      <Pages page={it.page} pages={it.pages} query={it.query} />
      {it.fresh.length > 0 && (
        <DataTable
          caption={t.freshTitle}
          rows={it.fresh.slice(0, mostFresh)}
          rowKey={({ code }) => code}
          empty=""
          columns={[
            { key: 'code', header: t.columns.targets, rowHeader: true, cell: ({ code, title }) => `${code} ${title}` },
          ]}
        />
      )}
      {it.fresh.length > mostFresh && <p>{t.freshMore(it.fresh.length - mostFresh)}</p>}
    </>
  )
}
