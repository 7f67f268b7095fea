import { data, redirect } from 'react-router'
import type { Ctx } from '#platform/db'
import { isAppError } from '#platform/errors'
import { useForm, useReason, useTexts } from '#platform/texts'
import { type FormState, idOf, page, pathId, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { FileFaults, SendingForm } from '#ui/importing'
import { shared } from '#ui/words'
import { ImportPreview, type PreviewRow } from '../components/import-preview.tsx'
import { activityLabel, activityOptions, nameOptions, sourceOptions } from '../components/labels.ts'
import { MappingForm } from '../components/mapping-form.tsx'
import { MoneyHead } from '../components/money-head.tsx'
import { PastImports } from '../components/past-imports.tsx'
import { applyImport, listImports, previewImport, saveMapping, undoImport } from '../importing/import.ts'
import type { ImportField } from '../importing/model.ts'
import type { ImportPlan } from '../importing/plan.ts'
import { MappingForm as MappingInput, ReasonInput } from '../input.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/import'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const id = idOf(params)
  const { programme, imports, mapping, choices, mayKeep } = await listImports(ctx, id)
  const asked = new URL(request.url).searchParams
  const { kinds } = texts[web.language]
  return {
    programme: { id, title: programme.title },
    mayKeep,
    mapping,
    fixed: {
      kind: (['invoice', 'commitment', 'expectation'] as const).map((value) => ({ value, label: kinds[value] })),
      activity: activityOptions(choices.activities),
      source: sourceOptions(choices.sources),
      municipality: nameOptions(choices.municipalities),
    },
    activities: choices.activities.map((one) => ({ id: one.id, label: activityLabel(one) })),
    applied: asked.get('geboekt'),
    isChanged: asked.has('veranderd'),
    imports: imports.map((one) => ({
      id: one.id,
      fileName: one.fileName,
      madeAt: one.madeAt.toISOString(),
      booked: one.booked,
      doubles: one.doubles,
      undoneAt: one.undoneAt?.toISOString() ?? null,
    })),
  }
})

/** What was read goes along in the form, so that nothing is kept until someone confirms. */
type Shown = {
  file: string
  name: string
  fileProblem: 'missingFile' | 'unreadable' | null
  headings: string[]
  needed: ImportField[]
  isMapping: boolean
  faults: ImportPlan['faults']
  rows: PreviewRow[]
  fresh: number
  doubles: number
  seen: string
}
const mostShown = 200
const nothing: Shown = {
  file: '',
  name: '',
  fileProblem: null,
  headings: [],
  needed: [],
  isMapping: false,
  faults: [],
  rows: [],
  fresh: 0,
  doubles: 0,
  seen: '',
}

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const here = `/programma/${id}/geld/inlezen`
  const copy = request.clone()
  const form = await request.formData()
  const what = form.get('do')
  if (what === 'undo') {
    const given = await readForm(copy, ReasonInput)
    if (!given.ok) return given.response
    const importId = pathId({ id: String(form.get('importId') ?? '') }, 'id')
    await undoImport(ctx, id, importId, given.value.reason)
    return redirect(here)
  }
  const sent = await fileIn(form)
  if (sent === null) return data<Shown>({ ...nothing, fileProblem: 'missingFile' }, { status: 422 })
  if (what === 'apply') return confirm(ctx, { id, here }, { ...sent, seen: String(form.get('seen') ?? '') })
  if (what === 'map') {
    const given = await readForm(copy, MappingInput)
    if (!given.ok) return refusedMapping(ctx, id, sent, given.response.data)
    await saveMapping(ctx, id, given.value)
  }
  const plan = await previewImport(ctx, id, sent.bytes)
  const isMapping = what === 'remap' || plan.unmapped.length > 0
  const status = plan.faults.length > 0 || plan.headings.length === 0 ? 422 : 200
  return data<Shown>({ ...shown(plan, sent), isMapping }, { status })
})

type Sent = { bytes: Uint8Array; fileName: string }

async function fileIn(form: FormData): Promise<Sent | null> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0)
    return { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name }
  const read = String(form.get('read') ?? '')
  if (read === '') return null
  return { bytes: new Uint8Array(Buffer.from(read, 'base64')), fileName: String(form.get('name') ?? '') }
}

function shown({ headings, unmapped, rows, faults, seen }: ImportPlan, { bytes, fileName }: Sent): Shown {
  const fresh = rows.filter(({ isDouble }) => !isDouble).length
  return {
    ...nothing,
    file: Buffer.from(bytes).toString('base64'),
    name: fileName,
    fileProblem: headings.length === 0 ? 'unreadable' : null,
    headings,
    needed: unmapped,
    faults,
    rows: rows.slice(0, mostShown).map((row) => ({
      line: row.line,
      isDouble: row.isDouble,
      kind: row.kind,
      amountCents: row.amountCents,
      bookedOn: row.bookedOn,
      title: row.title,
      activity: row.partId ?? row.subProjectId ?? row.lineId,
    })),
    fresh,
    doubles: rows.length - fresh,
    seen,
  }
}

/** The columns again, with what was chosen and what is wrong with it. */
async function refusedMapping(ctx: Ctx, id: string, sent: Sent, state: FormState) {
  const plan = await previewImport(ctx, id, sent.bytes)
  return data<Shown & FormState>({ ...shown(plan, sent), ...state, isMapping: true }, { status: 422 })
}

async function confirm(ctx: Ctx, { id, here }: { id: string; here: string }, sent: Sent & { seen: string }) {
  try {
    return redirect(`${here}?geboekt=${(await applyImport(ctx, id, sent)).id}`)
  } catch (error) {
    if (isAppError(error) && (error.code === 'conflict' || error.code === 'invalid'))
      return redirect(`${here}?veranderd`)
    throw error
  }
}

const isShown = (it: unknown): it is Shown => typeof it === 'object' && it !== null && 'headings' in it

export default function ImportPage({ loaderData: it, actionData }: Route.ComponentProps) {
  const { importing: t } = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const words = useReason()
  const base = `/programma/${it.programme.id}/geld`
  const read = isShown(actionData) ? actionData : null
  const labels = new Map(it.activities.map(({ id, label }) => [id, label]))
  const problems = read?.fileProblem ? [{ href: '#file', text: t[read.fileProblem] }] : form.summary
  return (
    <>
      <MoneyHead programme={it.programme} current="import" title={t.title} intro={t.intro} explain={t.explain} />
      {it.applied && !read && (
        <Alert kind="ok" live>
          {t.applied} <a href={`${base}/boekingen?export=${it.applied}`}>{t.toBookings}</a>
        </Alert>
      )}
      {it.isChanged && !read && (
        <Alert kind="warning" live>
          {t.changed}
        </Alert>
      )}
      {problems.length > 0 && <ErrorSummary title={w.problems} problems={problems} />}
      {read?.isMapping && (
        <MappingForm
          headings={read.headings}
          needed={read.needed}
          mapping={it.mapping}
          fixed={it.fixed}
          file={read.file}
          name={read.name}
        />
      )}
      {read && !read.isMapping && read.faults.length > 0 && (
        <FileFaults
          words={w}
          faults={read.faults.map(({ cell, reason, params }) => ({ cell, text: words(reason, params) }))}
        >
          <form method="post">
            <input type="hidden" name="read" value={read.file} />
            <input type="hidden" name="name" value={read.name} />
            <Button name="do" value="remap" kind="secondary">
              {t.remap}
            </Button>
          </form>
        </FileFaults>
      )}
      {read && !read.isMapping && read.faults.length === 0 && read.rows.length > 0 && (
        <ImportPreview
          {...read}
          rows={read.rows.map((row) => ({ ...row, activity: labels.get(row.activity) ?? '' }))}
        />
      )}
      {it.mayKeep && (
        <SendingForm busy={w.importing.reading} withFile>
          <Field
            name="file"
            type="file"
            label={t.file}
            hint={t.fileHint}
            accept=".xlsx,.csv"
            problem={read?.fileProblem ? t[read.fileProblem] : undefined}
          />
          <Button kind={read?.rows.length ? 'secondary' : 'primary'}>{t.check}</Button>
        </SendingForm>
      )}
      <PastImports base={base} imports={it.imports} mayKeep={it.mayKeep} />
    </>
  )
}
