import { useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { EmptyState } from '#ui/empty-state'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { texts as programmeTexts } from '../../texts.ts'
import { answersTo } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/thread'

/** From a common thread back to the sub-projects that answer it. */
export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { thread, subProjects } = await answersTo(ctx, idOf(params))
  return { thread: { id: thread.id, title: thread.title }, subProjects }
})

export default function ThreadAnswersPage({ loaderData: { thread, subProjects } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const p = useTexts(programmeTexts)
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[{ href: `/draden/${thread.id}`, label: thread.title }, { label: t.ofThread }]}
      />
      <PageHeader title={t.ofThread} intro={t.ofThreadIntro(thread.title)} />
      <Explain label={w.whatIsThis}>{t.ofThreadExplain}</Explain>
      <Audience label={w.whoSees}>{p.who}</Audience>
      <p>
        <a href={`/draden/${thread.id}`}>{t.toThread}</a>
      </p>
      {subProjects.length === 0 && <EmptyState title={t.ofThreadNone} />}
      {subProjects.map((one) => (
        <section key={one.id}>
          <h2>
            <a href={`/programma/${one.programmeId}/deelprojecten/${one.id}`}>
              {one.number}. {one.title}
            </a>
          </h2>
          <p>
            {t.programme}: <a href={`/programma/${one.programmeId}`}>{one.programme}</a>
          </p>
          {one.effect && <p>{one.effect}</p>}
        </section>
      ))}
    </>
  )
}
