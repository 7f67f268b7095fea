import { data, redirect } from 'react-router'
import { isAppError } from '#platform/errors'
import { dateText } from '#platform/language'
import { useLanguage, useReason, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Breadcrumbs } from '#ui/layout'
import { Audience, PageHeader } from '#ui/page-header'
import { DataTable, Pagination } from '#ui/table'
import { shared } from '#ui/words'
import { StaffPlanForm } from '../components/staff-plan.tsx'
import { ApplyStaff, StaffQuery } from '../input.ts'
import { applyStaff, previewStaff, waitingStaff } from '../staff/import.ts'
import type { UnitNode } from '../staff/model.ts'
import { findStaff, unitTree } from '../staff/queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/staff'

const pageSize = 50

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const asked = new URL(request.url).searchParams
  const search = asked.get('zoek') ?? ''
  const query = StaffQuery.safeParse({
    search,
    page: asked.get('pagina') ?? 1,
    unit: asked.get('afdeling') ?? undefined,
  })
  const at = query.success ? query.data.page : 1
  const flat = (nodes: readonly UnitNode[]): UnitNode[] => nodes.flatMap((node) => [node, ...flat(node.children)])
  return {
    search,
    at,
    ...(await findStaff(ctx, { ...(query.success ? query.data : {}), pageSize })),
    units: flat(await unitTree(ctx)).map(({ code, name, depth, staff, staffBelow }) => ({
      code,
      name,
      depth,
      staff,
      staffBelow,
    })),
    waiting: await waitingStaff(ctx),
    isApplied: asked.has('doorgevoerd'),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await request.formData()
  if (form.get('do') === 'apply') {
    const choice = ApplyStaff.parse({
      hash: form.get('hash'),
      endMissing: form.getAll('endMissing'),
      endUnits: form.getAll('endUnits'),
    })
    try {
      await applyStaff(ctx, choice)
    } catch (error) {
      if (isAppError(error) && error.code === 'conflict') return redirect('/mensen/personeel')
      throw error
    }
    return redirect('/mensen/personeel?doorgevoerd')
  }
  const file = form.get('file')
  const isFile = file instanceof File && file.size > 0
  const bytes = isFile ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  const { faults } = await previewStaff(ctx, { fileName: isFile ? file.name : '', bytes })
  return faults.length > 0 ? data({ faults }, { status: 422 }) : redirect('/mensen/personeel#voorbeeld')
})

export default function StaffPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const { staff: s } = t
  const { search, waiting, isApplied } = loaderData
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/mensen', label: t.people.title }, { label: s.title }]} />
      <PageHeader title={s.title} intro={s.intro} />
      <Audience label={w.whoSees}>{s.who}</Audience>
      {isApplied && <Alert kind="ok">{s.import.applied}</Alert>}
      {actionData && 'faults' in actionData && <Faults faults={actionData.faults} />}
      {waiting?.plan && waiting.hash && <StaffPlanForm preview={waiting} />}
      <FilterBar label={s.search} submitLabel={w.show} clearHref="/mensen/personeel" clearLabel={w.clear}>
        <Field name="zoek" type="search" label={s.search} value={search} />
      </FilterBar>
      <Downloads label={w.download} items={[{ href: '/mensen/personeel.xlsx', label: s.export }]} />
      <People data={loaderData} />
      <Units units={loaderData.units} />
      <section aria-labelledby="import-title">
        <h2 id="import-title">{s.import.title}</h2>
        <p>{s.import.help}</p>
        <Downloads label={w.download} items={[{ href: '/mensen/personeel.xlsx?leeg', label: s.import.template }]} />
        <form method="post" encType="multipart/form-data" className="ww-form" noValidate>
          <Field name="file" type="file" label={s.import.file} required />
          <Button name="do" value="check">
            {s.import.check}
          </Button>
        </form>
      </section>
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function Faults({ faults }: { faults: { line: number; reason: string; params?: Record<string, string | number> }[] }) {
  const t = useTexts(texts).staff.import
  const reason = useReason()
  const problems = faults.map(({ line, reason: code, params }) => ({
    href: '#file',
    text: `${line > 0 ? `${t.line} ${line}: ` : ''}${reason(code, params)}`,
  }))
  return (
    <>
      <ErrorSummary title={t.faults} problems={problems} />
      <p>{t.faultsHelp}</p>
    </>
  )
}

function People({ data: { results, count, at, search } }: { data: Data }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { staff: s } = t
  const pages = Math.ceil(count / pageSize)
  const link = (to: number) => `/mensen/personeel?zoek=${encodeURIComponent(search)}&pagina=${to}`
  return (
    <>
      <DataTable
        caption={`${s.title} (${count})`}
        stacked
        rows={results}
        rowKey={({ id }) => id}
        empty={<EmptyState title={s.none} />}
        columns={[
          { key: 'name', header: s.columns.name, rowHeader: true, cell: ({ name }) => name },
          { key: 'number', header: s.columns.number, cell: ({ number }) => number },
          { key: 'unit', header: s.columns.unit, cell: ({ unit }) => unit },
          { key: 'function', header: s.columns.function, cell: (one) => one.function },
          { key: 'kind', header: s.columns.kind, cell: ({ kind }) => s.kinds[kind] },
          { key: 'from', header: s.columns.startsOn, cell: ({ startsOn }) => dateText(language, startsOn) },
          { key: 'to', header: s.columns.endsOn, cell: ({ endsOn }) => endsOn && dateText(language, endsOn) },
        ]}
      />
      {pages > 1 && (
        <Pagination
          label={s.title}
          pages={Array.from({ length: pages }, (_, index) => ({
            href: link(index + 1),
            label: String(index + 1),
            current: index + 1 === at,
          }))}
        />
      )}
    </>
  )
}

function Units({ units }: { units: Data['units'] }) {
  const { units: t } = useTexts(texts).staff
  return (
    <DataTable
      caption={t.title}
      stacked
      rows={units}
      rowKey={({ code }) => code}
      empty={<p>{t.none}</p>}
      columns={[
        {
          key: 'name',
          header: t.title,
          rowHeader: true,
          cell: ({ code, name, depth }) => `${'– '.repeat(depth)}${name} (${code})`,
        },
        { key: 'staff', header: t.staff, numeric: true, cell: ({ staff }) => staff },
        { key: 'below', header: t.below, numeric: true, cell: ({ staffBelow }) => staffBelow },
      ]}
    />
  )
}
