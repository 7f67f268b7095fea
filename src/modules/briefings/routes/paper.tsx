import { listThreads, pictureOf } from '#modules/common-threads'
import { useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { DescriptionList } from '#ui/description-list'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { texts } from '../page/texts.ts'
import type { Route } from './+types/paper'

const forms = ['pdf', 'archief', 'docx', 'odt', 'pptx', 'html', 'xlsx', 'csv'] as const

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { round, counts, named } = await pictureOf(ctx, idOf(params))
  const threads = await listThreads(ctx, round.id)
  return {
    roundId: round.id,
    round: round.title,
    counts,
    named,
    threads: threads.filter(({ state }) => state === 'published').map(({ id, title }) => ({ id, title })),
  }
})

/** Where the paper of a round is made: who may read it, how final it is, and in which form. */
export default function Paper({ loaderData: { roundId, round, counts, named, threads } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const isFinal = counts.submitted + counts.open === 0
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[{ href: `/rode-draden?ronde=${roundId}`, label: t.threads }, { label: t.title }]}
      />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{named ? t.who.named : t.who.unnamed}</Audience>
      <DescriptionList
        items={[
          { term: t.round, value: round },
          {
            term: t.state,
            value: `${isFinal ? t.final : t.provisional} ${t.counts(counts.signed, counts.submitted, counts.open)}.`,
          },
          { term: t.published, value: threads.length > 0 ? <ThreadLinks threads={threads} /> : t.none },
        ]}
      />
      <h2>{t.forms}</h2>
      <ul data-downloads data-making={t.making} data-ready={t.ready} data-failed={t.failed}>
        {forms.map((form) => (
          <li key={form}>
            <a href={`/rode-draden/${roundId}/stuk/bestand?vorm=${form}`}>{t[form].name}</a>
            <br />
            {t[form].text}
          </li>
        ))}
      </ul>
      <p role="status" />
      <script src="/downloading.js" defer />
    </>
  )
}

const ThreadLinks = ({ threads }: { threads: { id: string; title: string }[] }) => (
  <ul>
    {threads.map(({ id, title }) => (
      <li key={id}>
        <a href={`/draden/${id}`}>{title}</a>
      </li>
    ))}
  </ul>
)
