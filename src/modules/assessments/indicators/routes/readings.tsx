import { allows } from '#platform/access'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { courseOf } from '../components/course.ts'
import { districtTables } from '../components/district-data.ts'
import { DistrictTables } from '../components/district-tables.tsx'
import { MeasurementPart, NotYetMeasured } from '../components/measurement-part.tsx'
import { shownMeasurement } from '../components/shown.ts'
import { may } from '../policy.ts'
import { ownMeasurements } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/readings'

/** A municipality sees its own readings, the district those of all as far as they tell nothing of a few people. */
export const loader = page(async ({ ctx, web, login }: WithCtx<Route.LoaderArgs>) => {
  if (allows(ctx, may.seeDistrictReadings, { organisationId: login.organisation.id }))
    return { measured: null, isKnown: true, district: await districtTables(ctx, web.language) }
  const found = await ownMeasurements(ctx)
  const measured = found.flatMap(({ framework, measured: all }) =>
    all.map((one) => ({
      ...shownMeasurement(one, framework, web.language),
      svg: courseOf(one, framework, web.language),
    })),
  )
  return { measured, isKnown: found.length > 0, district: null }
})

export default function ReadingsPage({ loaderData: { measured, district, isKnown } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{district ? t.who.district : t.who.municipality}</Audience>
      {measured && measured.length > 0 && (
        <Downloads
          label={w.download}
          items={[
            { href: '/meetwaarden.xlsx', label: t.spreadsheet },
            { href: '/meetwaarden.csv', label: 'CSV' },
          ]}
        />
      )}
      {measured?.length === 0 && <EmptyState title={isKnown ? t.noneAtAll : t.noRound} />}
      {measured
        ?.filter(({ latest }) => latest !== null)
        .map((one) => (
          <MeasurementPart key={one.code} measured={one} />
        ))}
      {measured && <NotYetMeasured measured={measured.filter(({ latest }) => latest === null)} />}
      {district && <DistrictTables indicators={district} />}
    </>
  )
}
