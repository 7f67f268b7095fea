import { notFound } from '#platform/errors'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/guide'

const guides = ['integriteit', 'verwevenheid'] as const

/** A guide holds nothing of anyone: everyone who is logged in may read it. */
export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const which = guides.find((one) => one === params.which)
  if (!which) throw notFound('page')
  return { menu: menuOf(ctx), which, other: which === 'integriteit' ? guides[1] : guides[0] }
})

export default function GuidePage({ loaderData: { menu, which, other } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const guide = t.guides[which]
  return (
    <>
      <ScreeningMenu entries={menu} current="guide" below={guide.title} />
      <PageHeader title={guide.title} intro={guide.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <p>
        {t.other} <a href={`/screening/gesprek/${other}`}>{t.guides[other].title}</a>
      </p>
      <p className="ww-muted">{t.print}</p>
      <Points title={t.beforeTitle} points={guide.before} />
      <section>
        <h2>{t.questionsTitle}</h2>
        {guide.questions.map(({ title, points }) => (
          <section key={title}>
            <h3>{title}</h3>
            <List points={points} />
          </section>
        ))}
      </section>
      <Points title={t.dosTitle} points={guide.dos} />
      <Points title={t.dontsTitle} points={guide.donts} />
      <Points title={t.mayWriteTitle} points={guide.mayWrite} />
      <Points title={t.mayNotWriteTitle} points={guide.mayNotWrite} />
      <Points title={t.afterTitle} points={guide.after} />
    </>
  )
}

const Points = ({ title, points }: { title: string; points: readonly string[] }) => (
  <section>
    <h2>{title}</h2>
    <List points={points} />
  </section>
)

const List = ({ points }: { points: readonly string[] }) => (
  <ul>
    {points.map((point) => (
      <li key={point}>{point}</li>
    ))}
  </ul>
)
