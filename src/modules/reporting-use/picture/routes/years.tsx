import { dayOf } from '#platform/language'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { UseMenu } from '../../components/use-menu.tsx'
import { partsFor } from '../../menu.ts'
import { texts } from '../../texts.ts'
import { readPicture } from '../service.ts'
import type { Route } from './+types/years'

export const loader = page(async ({ ctx, web }: WithCtx<Route.LoaderArgs>) => {
  const last = Number(dayOf(web.now).slice(0, 4)) - 1
  const years = [last, last - 1].map(String)
  // Says too who may be here.
  await readPicture(ctx, years[0] ?? '')
  return { parts: partsFor(ctx), years }
})

export default function YearsPage({ loaderData: { parts, years } }: Route.ComponentProps) {
  const t = useTexts(texts).picture
  const w = useTexts(shared)
  return (
    <>
      <UseMenu parts={parts} current="picture" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <ul>
        {years.map((year) => (
          <li key={year}>
            <a href={`/meldpunt/jaarbeeld/${year}`}>{t.oneTitle(year)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
