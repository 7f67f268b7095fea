import { dateText, dayOf } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Downloads } from '#ui/downloads'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { DistrictTables } from '../components/district-tables.tsx'
import { OwnTable } from '../components/own-table.tsx'
import { coverageFor, districtCoverage, ownCoverage } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/coverage'

export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => {
  const mine = coverageFor(ctx)
  return {
    menu: menuOf(ctx),
    today: dayOf(ctx.now),
    own: mine.district ? null : await ownCoverage(ctx),
    district: mine.district ? await districtCoverage(ctx) : null,
  }
})

export default function CoveragePage({ loaderData: { menu, today, own, district } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  return (
    <>
      <ScreeningMenu entries={menu} current="coverage" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{district ? t.whoDistrict : t.whoOwn}</Audience>
      <p>{t.asOf(dateText(language, today))}</p>
      {own && <OwnTable rows={own} />}
      {district && <DistrictTables coverage={district} />}
      <Downloads
        label={w.download}
        items={[
          { href: '/screening/dekking.xlsx', label: t.spreadsheet },
          { href: '/screening/dekking.csv', label: 'CSV' },
        ]}
      />
    </>
  )
}
