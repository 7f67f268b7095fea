import { redirect } from 'react-router'
import { z } from 'zod'
import { allows } from '#platform/access'
import { numberText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { Audience, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { allowNames } from '../keeping.ts'
import { may } from '../policy.ts'
import { listOrganisations } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/organisations'

export const meta: Route.MetaFunction = () => [{ title: 'Organisaties · Weerwerk' }]

export const loader = page(async ({ ctx, login }: WithCtx<Route.LoaderArgs>) => ({
  mayKeep: allows(ctx, may.allowNames, { organisationId: login.organisation.id }),
  rows: (await listOrganisations(ctx)).map(({ id, name, kind, code, inhabitants, staffEstimate, maySeeNames }) => ({
    id,
    name,
    kind,
    code,
    inhabitants,
    staffEstimate,
    maySeeNames,
  })),
}))

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, z.object({ id: z.uuid(), allow: z.enum(['yes', 'no']) }))
  if (!form.ok) return form.response
  await allowNames(ctx, form.value.id, form.value.allow === 'yes')
  return redirect('/organisaties')
})

export default function Organisations({ loaderData: { rows, mayKeep } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const number = (value: number | null) => (value === null ? '' : numberText(language, value))
  return (
    <>
      <PageHeader title={t.title} intro={t.intro} />
      <Audience label={w.whoSees}>{t.who}</Audience>
      <DataTable
        caption={t.title}
        captionHidden
        stacked
        rows={rows}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          { key: 'name', header: t.columns.name, rowHeader: true, cell: ({ name }) => name },
          { key: 'kind', header: t.columns.kind, cell: ({ kind }) => t.kinds[kind] },
          { key: 'code', header: t.columns.code, cell: ({ code }) => code },
          {
            key: 'inhabitants',
            header: t.columns.inhabitants,
            numeric: true,
            cell: ({ inhabitants }) => number(inhabitants),
          },
          { key: 'staff', header: t.columns.staff, numeric: true, cell: ({ staffEstimate }) => number(staffEstimate) },
          {
            key: 'names',
            header: t.columns.names,
            cell: ({ id, maySeeNames }) => (
              <>
                {maySeeNames ? t.yes : t.no}
                {mayKeep && (
                  <form method="post">
                    <input type="hidden" name="id" value={id} />
                    <Button kind="plain" name="allow" value={maySeeNames ? 'no' : 'yes'}>
                      {maySeeNames ? t.forbid : t.allow}
                    </Button>
                  </form>
                )}
              </>
            ),
          },
        ]}
      />
    </>
  )
}
