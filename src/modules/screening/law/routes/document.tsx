import { notFound } from '#platform/errors'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { lawDocument } from '../documents.ts'
import { lawFacts } from '../facts.ts'
import { type LawTable, lawKinds } from '../model.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/document'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const kind = lawKinds.find((one) => one === params.kind)
  if (!kind) throw notFound('page')
  return { menu: menuOf(ctx), kind, document: lawDocument(kind, await lawFacts(ctx)) }
})

export default function LawDocumentPage({ loaderData: { menu, kind, document } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <ScreeningMenu entries={menu} current="law" below={t.kinds[kind]} />
      <PageHeader title={document.title} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <p>{t.print}</p>
      <div lang="nl">
        {document.sections.map(({ heading, text, table }) => (
          <div key={heading}>
            <h2>{heading}</h2>
            {text.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {table && <Filled table={table} />}
          </div>
        ))}
      </div>
    </>
  )
}

function Filled({ table: { caption, head, rows } }: { table: LawTable }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      stacked
      empty={null}
      rows={rows}
      rowKey={([first = '']) => first}
      columns={head.map((header, at) => ({
        key: header,
        header,
        rowHeader: at === 0,
        cell: (row: string[]) => row[at] ?? '',
      }))}
    />
  )
}
