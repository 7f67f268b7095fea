import { textIn } from '#modules/frameworks'
import { allows } from '#platform/access'
import { notFound } from '#platform/errors'
import { idOf, listFile, page, type WithCtx } from '#platform/web'
import { differenceText, markText } from '../components/words.ts'
import { recordOf } from '../load.ts'
import { nowOf, thenOf } from '../model.ts'
import { normState } from '../norm-states.ts'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'
import { viewInspection } from '../view.ts'
import type { Route } from './+types/results-file'

/** The verdicts that the actor may see, as a spreadsheet. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const view = await viewInspection(ctx, idOf(params))
  if (!allows(ctx, may.readResult, recordOf(view))) throw notFound('inspection')
  const rows = view.nodes.map((node) => normState(view, node))
  return listFile(
    request,
    { name: `toetsing-${view.municipality.toLowerCase().replace(/[^a-z]+/g, '-')}`, title: view.municipality },
    [
      { header: t.theme.norm, width: 12, value: ({ node }) => node.code },
      { header: t.inspection.norms, width: 60, value: ({ node }) => textIn(node.title ?? node.text, web.language) },
      { header: t.theme.levelThen, value: ({ present }) => (present ? markText(t, thenOf(present)) : null) },
      { header: t.theme.levelNow, value: ({ present }) => (present ? markText(t, nowOf(present)) : null) },
      { header: t.theme.self, value: ({ self }) => (self === null ? null : markText(t, self)) },
      {
        header: t.theme.difference,
        value: ({ self, present }) => (present ? differenceText(t, self, thenOf(present)) : null),
      },
      { header: t.norm.reason, width: 60, value: ({ verdict }) => verdict?.reason ?? null },
      { header: t.norm.documents, width: 40, value: ({ verdict }) => verdict?.documents ?? null },
      { header: t.norm.interviews, width: 40, value: ({ verdict }) => verdict?.interviews ?? null },
      { header: t.norm.sampleSize, value: ({ verdict }) => verdict?.sampleSize ?? null },
      { header: t.norm.sampleHits, value: ({ verdict }) => verdict?.sampleHits ?? null },
      {
        header: t.norm.revisions,
        width: 60,
        value: ({ revisions }) => revisions.map(({ reason }) => reason).join('\n') || null,
      },
      { header: t.hearing.reply, width: 40, value: ({ reply }) => reply?.body ?? null },
      { header: t.hearing.answer, width: 40, value: ({ reply }) => reply?.answer ?? null },
    ],
    rows,
  )
})
