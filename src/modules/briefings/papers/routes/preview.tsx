import { useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { bodyOf } from '../../html/page.ts'
import { audienceOf } from '../components/audience.ts'
import { StateBadge } from '../components/state-badge.tsx'
import { texts } from '../texts.ts'
import { contentOf } from '../writing-papers.ts'
import type { Route } from './+types/preview'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { row, paper } = await contentOf(ctx, idOf(params))
  const { id, kind, state, releasedAt } = row
  return {
    id,
    kind,
    state,
    isReleased: releasedAt !== null,
    title: paper.title,
    language: paper.language,
    body: bodyOf(paper),
  }
})

/** A paper as its readers read it, on a page. */
export default function PreviewPage({ loaderData: paper }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/stukken', label: t.title },
          { href: `/stukken/${paper.id}`, label: paper.title },
          { label: t.preview },
        ]}
      />
      <PageHeader title={t.previewTitle(paper.title)} badge={<StateBadge state={paper.state} />} />
      <Explain label={w.whatIsThis}>{t.previewExplain}</Explain>
      <Audience label={w.whoSees}>{audienceOf(t, paper)}</Audience>
      <article
        className="ww-paper"
        lang={paper.language}
        aria-label={paper.title}
        tabIndex={0}
        dangerouslySetInnerHTML={{ __html: paper.body }}
      />
    </>
  )
}
