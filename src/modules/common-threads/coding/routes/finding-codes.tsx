import { useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { shortened, titlesOf } from '../components/shown.ts'
import { codesOfFinding } from '../of-finding.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/finding-codes'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { items, book, municipality, threads } = await codesOfFinding(ctx, idOf(params))
  const titles = titlesOf(book)
  return {
    findingId: idOf(params),
    municipality,
    items: items.map(({ item, codes, state }) => ({
      id: item.id,
      kind: item.kind,
      text: shortened(item.text, 200),
      state,
      codes: codes.map((code) => titles.get(code) ?? ''),
    })),
    threads: threads.map(({ id, title }) => ({ id, title })),
  }
})

export default function FindingCodes({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const { findingId, municipality, items, threads } = loaderData
  const title = t.finding.title(municipality)
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/codeboek', label: t.title }, { label: title }]} />
      <PageHeader title={title} />
      <Explain label={w.whatIsThis}>{t.explains.finding}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <p>
        <a href={`/bevindingen/${findingId}`}>{t.item.toFinding}</a>
      </p>
      <DataTable
        caption={t.items}
        stacked
        rows={items}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          {
            key: 'text',
            header: t.list.text,
            rowHeader: true,
            cell: ({ id, text }) => <a href={`/codeboek/coderen/${id}`}>{text}</a>,
          },
          { key: 'kind', header: t.list.kind, cell: ({ kind }) => t.kinds[kind] },
          { key: 'codes', header: t.list.given, cell: ({ codes }) => codes.join(', ') || '–' },
          {
            key: 'state',
            header: t.state,
            cell: ({ state }) => <Badge tone={state === 'coded' ? 'ok' : 'warning'}>{t.states[state]}</Badge>,
          },
        ]}
      />
      <h2>{t.finding.threads}</h2>
      {threads.length === 0 && <p>{t.finding.noThreads}</p>}
      <ul>
        {threads.map((thread) => (
          <li key={thread.id}>
            <a href={`/draden/${thread.id}`}>{thread.title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
