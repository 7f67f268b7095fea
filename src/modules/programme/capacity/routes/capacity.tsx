import { allows } from '#platform/access'
import { numberText } from '#platform/language'
import { choicesOf } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { DescriptionList } from '#ui/description-list'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { recordOf } from '../../queries.ts'
import { Pictures, picturesOf } from '../components/pictures.tsx'
import { MunicipalityTable, SubProjectTable } from '../components/tables.tsx'
import { quarterOptions, subProjectOptions } from '../components/words.ts'
import { hourKinds } from '../model.ts'
import { capacityOf } from '../picture.ts'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/capacity'

/** Who carries what: the hours of a programme by municipality and by sub-project. */
export const loader = page(async ({ ctx, params, request, web, login }: WithCtx<Route.LoaderArgs>) => {
  const id = idOf(params)
  const choices = choicesOf(request, ['kwartaal', 'deelproject'])
  const filter = { quarter: choices.kwartaal || null, subProjectId: choices.deelproject || null }
  const { grid, sight, municipalities, subProjects, total } = await capacityOf(ctx, id, filter)
  const asks = allows(ctx, may.askHours, recordOf(grid.programme))
  const organisationId = login.organisation.id
  const isMunicipality = grid.municipalities.some((one) => one.id === organisationId)
  const promises = isMunicipality && allows(ctx, may.promiseHours, { organisationId })
  return {
    choices,
    programme: { id, title: grid.programme.title },
    sight,
    municipalities,
    subProjects,
    total,
    may: { ask: asks, promise: promises, read: sight !== 'none' },
    options: {
      quarters: quarterOptions(texts[web.language], grid.quarters),
      subProjects: subProjectOptions(grid.subProjects),
    },
    pictures: sight === 'all' ? picturesOf(web.language, municipalities, total) : null,
  }
})

export default function CapacityPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const path = `/programma/${data.programme.id}/capaciteit`
  const { total } = data
  const hours = (value: number) => numberText(language, value)
  return (
    <>
      <ProgrammeMenu programme={data.programme} current="capacity" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <Links path={path} may={data.may} />
      <Filters path={path} choices={data.choices} options={data.options} />
      {data.may.read && (
        <Downloads
          label={w.download}
          items={[
            { href: `${path}.xlsx`, label: t.spreadsheet },
            { href: `${path}.csv`, label: t.csv },
          ]}
        />
      )}
      <h2>{t.together}</h2>
      {total.asked === 0 ? (
        <EmptyState title={t.nothingAsked} />
      ) : (
        <p>
          <strong>
            {t.summary(hours(total.promised), hours(total.asked), Math.round((100 * total.promised) / total.asked))}
          </strong>
        </p>
      )}
      <DescriptionList items={hourKinds.map((kind) => ({ term: t.kinds[kind], value: hours(total[kind]) }))} />
      <h2>{data.sight === 'own' ? t.own : t.byMunicipality}</h2>
      {data.sight === 'none' ? <Alert kind="info">{t.unseen}</Alert> : <p className="ww-muted">{t.shortHint}</p>}
      {data.pictures && <Pictures pictures={data.pictures} />}
      {data.sight === 'own' && <MunicipalityTable rows={data.municipalities} />}
      <h2>{t.bySubProject}</h2>
      <SubProjectTable rows={data.subProjects} />
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function Links({ path, may: { ask, promise, read } }: { path: string; may: Data['may'] }) {
  const t = useTexts(texts)
  return (
    <ButtonGroup>
      {ask && <ButtonLink href={`${path}/vragen`}>{t.ask}</ButtonLink>}
      {ask && (
        <ButtonLink href={`${path}/vragen?soort=agreed`} kind="secondary">
          {t.agree}
        </ButtonLink>
      )}
      {promise && <ButtonLink href={`${path}/toezeggen`}>{t.promise}</ButtonLink>}
      {(ask || promise) && (
        <ButtonLink href={`${path}/inlezen`} kind="secondary">
          {t.import}
        </ButtonLink>
      )}
      {read && (
        <ButtonLink href={`${path}/verloop`} kind="secondary">
          {t.history}
        </ButtonLink>
      )}
    </ButtonGroup>
  )
}

function Filters({ path, choices, options }: { path: string } & Pick<Data, 'choices' | 'options'>) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const all = { value: '', label: t.all }
  return (
    <FilterBar label={t.title} submitLabel={w.show} clearHref={path} clearLabel={w.clear}>
      <Select name="kwartaal" label={t.quarter} value={choices.kwartaal} options={[all, ...options.quarters]} />
      <Select
        name="deelproject"
        label={t.subProject}
        value={choices.deelproject}
        options={[all, ...options.subProjects]}
      />
    </FilterBar>
  )
}
