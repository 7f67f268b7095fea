import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, pathId, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { EmptyState } from '#ui/empty-state'
import { Breadcrumbs } from '#ui/layout'
import { Audience, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { compareFrameworks } from '../compare.ts'
import { read } from '../service.ts'
import { texts } from '../texts.ts'
import { textIn } from '../tree.ts'
import type { Route } from './+types/compare'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const [after, before] = [await read(ctx, idOf(params)), await read(ctx, pathId(params, 'other'))]
  const differences = compareFrameworks(before.framework, after.framework).map(
    ({ code, kind, fields, before: was, after: now }) => ({
      code,
      kind,
      fields: fields.join(', '),
      text: textIn((now ?? was)?.title ?? (now ?? was)?.text, web.language),
    }),
  )
  return {
    id: after.id,
    title: textIn(after.framework.title, web.language),
    from: before.version,
    to: after.version,
    differences,
  }
})

const tones = { added: 'ok', removed: 'error', changed: 'warning' } as const

export default function Compare({ loaderData: { id, title, from, to, differences } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/normenkaders', label: t.title },
          { href: `/normenkaders/${id}`, label: title },
          { label: t.compare.title },
        ]}
      />
      <PageHeader title={`${t.compare.title}: ${title}`} intro={`${from} → ${to}`} />
      <Audience label={w.whoSees}>{t.who}</Audience>
      <DataTable
        caption={t.compare.title}
        captionHidden
        stacked
        rows={differences}
        rowKey={({ code, kind }) => code + kind}
        empty={<EmptyState title={t.compare.same} />}
        columns={[
          { key: 'code', header: t.detail.code, rowHeader: true, cell: ({ code }) => code },
          {
            key: 'kind',
            header: t.compare.what,
            cell: ({ kind }) => <Badge tone={tones[kind]}>{t.compare[kind]}</Badge>,
          },
          { key: 'text', header: t.detail.norms, cell: ({ text }) => <span lang={language}>{text}</span> },
          { key: 'fields', header: t.compare.changed, cell: ({ fields }) => fields },
        ]}
      />
    </>
  )
}
