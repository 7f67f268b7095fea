import { useTexts } from '#platform/texts'
import { idOf, page, pathId, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { EmptyState } from '#ui/empty-state'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { type Change, changesIn, compareFrameworks } from '../compare.ts'
import type { Framework, FrameworkNode } from '../model.ts'
import { read } from '../service.ts'
import { texts } from '../texts.ts'
import { indicatorNames, textIn } from '../tree.ts'
import type { Route } from './+types/compare'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const [after, before] = [await read(ctx, idOf(params)), await read(ctx, pathId(params, 'other'))]
  const { language } = web
  const differences = compareFrameworks(before.framework, after.framework).map(
    ({ code, kind, before: was, after: now }) => ({
      code,
      kind,
      title: textIn((now ?? was)?.title ?? (now ?? was)?.text, language),
      changes:
        was && now
          ? changesIn(named(before.framework, was, language), named(after.framework, now, language), language)
          : [],
    }),
  )
  return {
    id: after.id,
    title: textIn(after.framework.title, language),
    from: before.version,
    to: after.version,
    itself: changesIn(before.framework, after.framework, language),
    differences,
  }
})

/** A node with its indicators by name, as its own page tells them. */
const named = (framework: Framework, node: FrameworkNode, language: string): FrameworkNode =>
  node.indicators ? { ...node, indicators: indicatorNames(framework, node, language) } : node

const tones = { added: 'ok', removed: 'error', changed: 'warning' } as const

export default function Compare({ loaderData: { id, title, from, to, itself, differences } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const count = (kind: keyof typeof tones) => differences.filter((one) => one.kind === kind).length
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
      <PageHeader title={`${t.compare.title}: ${title}`} intro={t.compare.intro(from, to)} />
      <Explain label={w.whatIsThis}>{t.explains.compare}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {itself.length > 0 && (
        <>
          <h2>{t.compare.itself}</h2>
          <Changes changes={itself} />
        </>
      )}
      <h2>{t.compare.nodes}</h2>
      <p>{t.compare.counts(count('added'), count('changed'), count('removed'))}</p>
      <DataTable
        caption={t.compare.nodes}
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
          { key: 'title', header: t.detail.norms, cell: (one) => one.title },
          {
            key: 'changes',
            header: t.compare.changed,
            cell: ({ changes }) => changes.length > 0 && <Changes changes={changes} />,
          },
        ]}
      />
    </>
  )
}

/** What was and what is, field by field. */
function Changes({ changes }: { changes: Change[] }) {
  const t = useTexts(texts).compare
  return (
    <dl className="ww-changes">
      {changes.map(({ field, was, now }) => (
        <div key={field}>
          <dt>{t.fields[field]}</dt>
          <dd>
            <span className="ww-hidden">{t.was}: </span>
            <del>{was || t.nothing}</del>
          </dd>
          <dd>
            <span className="ww-hidden">{t.now}: </span>
            <ins>{now || t.nothing}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
