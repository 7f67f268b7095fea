import { redirect } from 'react-router'
import { z } from 'zod'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { RecordFields } from '../../components/record-fields.tsx'
import { Told } from '../../components/told.tsx'
import { texts as programmeTexts } from '../../texts.ts'
import { NewDependency } from '../input.ts'
import { readPlan } from '../queries.ts'
import { addDependency, removeDependency } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/dependencies'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { programme, dependencies, planned, keep } = await readPlan(ctx, idOf(params))
  return {
    programme: { id: programme.id, title: programme.title },
    keep,
    planned: planned.map(({ ref, label, kind }) => ({ value: ref, label, kind })),
    dependencies: dependencies.map(({ id, note, from, needs, isTooEarly }) => ({
      id,
      note,
      from: from.label,
      needs: needs.label,
      isTooEarly,
    })),
  }
})

const Removal = z.object({ dependencyId: z.uuid() })

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const copy = request.clone()
  const list = `/programma/${id}/afhankelijkheden`
  if ((await request.formData()).get('do') === 'remove') {
    const asked = await readForm(copy, Removal)
    if (!asked.ok) return asked.response
    await removeDependency(ctx, id, asked.value.dependencyId)
    return redirect(`${list}?weg`)
  }
  const form = await readForm(copy, NewDependency)
  if (!form.ok) return form.response
  try {
    await addDependency(ctx, id, form.value)
    return redirect(`${list}?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

type Data = Route.ComponentProps['loaderData']

export default function DependenciesPage({
  loaderData: { programme, dependencies, planned, keep },
}: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const p = useTexts(programmeTexts)
  const form = useForm()
  return (
    <>
      <ProgrammeMenu programme={programme} current="planning" below={t.dependencies} />
      <PageHeader title={t.dependencies} intro={t.dependenciesIntro} />
      <Explain label={w.whatIsThis}>{t.dependenciesExplain}</Explain>
      <Audience label={w.whoSees}>{p.who}</Audience>
      <Told />
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <Dependencies rows={dependencies} keep={keep} />
      {keep && planned.length > 1 && <NewOne planned={planned} />}
    </>
  )
}

function NewOne({ planned }: Pick<Data, 'planned'>) {
  const t = useTexts(texts)
  const options = [
    { value: '', label: t.choose },
    ...planned.map(({ value, label, kind }) => ({ value, label: `${label} (${t.kinds[kind].toLowerCase()})` })),
  ]
  return (
    <>
      <h2>{t.newDependency}</h2>
      <form method="post" className="ww-form" noValidate>
        <RecordFields
          fields={[
            { kind: 'choice', name: 'from', label: t.from, value: '', options },
            { kind: 'choice', name: 'needs', label: t.needs, value: '', options },
            { kind: 'text', name: 'note', label: t.note, value: '', isOptional: true },
          ]}
        />
        <Button name="do" value="add">
          {t.newDependency}
        </Button>
      </form>
    </>
  )
}

type Row = Data['dependencies'][number]

function Dependencies({ rows, keep }: { rows: Row[]; keep: boolean }) {
  const t = useTexts(texts)
  const p = useTexts(programmeTexts)
  const columns: Column<Row>[] = [
    { key: 'from', header: t.from, rowHeader: true, cell: ({ from }) => from },
    { key: 'needs', header: t.needs, cell: ({ needs }) => needs },
    { key: 'note', header: t.note, cell: ({ note }) => note },
    {
      key: 'fit',
      header: t.fit,
      cell: ({ isTooEarly }) => (
        <Badge tone={isTooEarly ? 'warning' : 'ok'}>{isTooEarly ? t.isTooEarly : t.fits}</Badge>
      ),
    },
    ...(keep
      ? [
          {
            key: 'remove',
            header: p.remove,
            cell: ({ id }: Row) => (
              <Confirm summary={p.remove}>
                <p>{t.removeDependency}</p>
                <form method="post">
                  <input type="hidden" name="dependencyId" value={id} />
                  <Button kind="danger" name="do" value="remove">
                    {p.removeNow}
                  </Button>
                </form>
              </Confirm>
            ),
          },
        ]
      : []),
  ]
  return (
    <DataTable
      stacked
      caption={t.dependencies}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t.noDependencies} />}
    />
  )
}
