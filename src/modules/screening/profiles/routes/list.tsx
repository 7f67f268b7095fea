import { redirect } from 'react-router'
import { allows } from '#platform/access'
import { dateText } from '#platform/language'
import { fileAddress, listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { classes } from '../../codes.ts'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { may } from '../../policy.ts'
import { texts as screening } from '../../texts.ts'
import { profilesAsked } from '../components/asked.ts'
import { ClassText, StandingBadge } from '../components/standing.tsx'
import { proposeDrafts } from '../deciding.ts'
import { standings } from '../model.ts'
import { findProfiles, workOn } from '../queries.ts'
import { reassessOutdated } from '../reassessing.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, request, login }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = profilesAsked(request)
  const { count, results } = await findProfiles(ctx, query)
  const organisationId = login.organisation.id
  return {
    menu: menuOf(ctx),
    choices,
    count,
    functions: results.map(({ id, name, hr21, class: held, renewed, standing, approvedOn, dueOn }) => ({
      ...{ id, name, hr21, held, renewed, standing, approvedOn, dueOn },
    })),
    sorted: { by: query.sort, descending: query.descending },
    at: query.page,
    size: query.pageSize,
    work: allows(ctx, may.assessFunctions, { organisationId }) ? await workOn(ctx) : null,
    told: told.find((one) => new URL(request.url).searchParams.has(one)) ?? null,
  }
})

const told = ['voorgelegd', 'doorgerekend'] as const

/** Puts all drafts forward, or makes drafts of what was scored with an older model. */
export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  if ((await request.formData()).get('do') === 'reassess') {
    await reassessOutdated(ctx)
    return redirect('/screening/functies?stand=draft&doorgerekend')
  }
  await proposeDrafts(ctx)
  return redirect('/screening/functies?stand=waiting&voorgelegd')
})

type Data = Route.ComponentProps['loaderData']

export default function FunctionsPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const list = listAddress('/screening/functies', data.choices)
  return (
    <>
      <ScreeningMenu entries={data.menu} current="functions" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {data.told && (
        <Alert kind="ok" live title={data.told === 'voorgelegd' ? t.told.allProposed : t.told.reassessed} />
      )}
      {data.work && <Links work={data.work} />}
      <Filters choices={data.choices} />
      <Downloads
        label={w.download}
        items={[
          { href: fileAddress('/screening/functies.xlsx', data.choices), label: t.spreadsheet },
          { href: fileAddress('/screening/functies.csv', data.choices), label: t.csv },
        ]}
      />
      <FunctionTable data={data} />
      <Paged at={data.at} size={data.size} count={data.count} words={w} hrefOf={list.page} />
    </>
  )
}

function Links({ work }: { work: NonNullable<Data['work']> }) {
  const t = useTexts(texts)
  return (
    <>
      <ButtonGroup>
        {work.next && (
          <ButtonLink href={`/screening/functies/${work.next}/scoren?reeks`}>{t.scoreAll(work.left)}</ButtonLink>
        )}
        <ButtonLink href="/screening/functies/nieuw" kind="secondary">
          {t.new}
        </ButtonLink>
        <ButtonLink href="/screening/functies/inlezen" kind="secondary">
          {t.import}
        </ButtonLink>
      </ButtonGroup>
      <ul>
        {work.waiting > 0 && (
          <li>
            <a href="/screening/functies/akkoord">{t.work.waiting(work.waiting)}</a>
          </li>
        )}
        {work.outdated > 0 && (
          <li>
            <a href="/screening/functies?stand=outdated">{t.work.outdated(work.outdated)}</a>
          </li>
        )}
        {work.due > 0 && (
          <li>
            <a href="/screening/functies?stand=due">{t.work.due(work.due)}</a>
          </li>
        )}
        {work.drafts > 0 && (
          <li>
            <a href="/screening/functies?stand=draft">{t.work.drafts(work.drafts)}</a>
          </li>
        )}
      </ul>
      {work.outdated > 0 && (
        <Confirm summary={t.decide.reassess(work.outdated)}>
          <p>{t.decide.reassessText}</p>
          <form method="post">
            <Button name="do" value="reassess">
              {t.decide.reassess(work.outdated)}
            </Button>
          </form>
        </Confirm>
      )}
      {work.drafts > 1 && (
        <Confirm summary={t.decide.proposeAll(work.drafts)}>
          <p>{t.decide.proposeText}</p>
          <form method="post">
            <Button name="do" value="propose">
              {t.decide.proposeAll(work.drafts)}
            </Button>
          </form>
        </Confirm>
      )}
    </>
  )
}

function Filters({ choices }: Pick<Data, 'choices'>) {
  const t = useTexts(texts)
  const s = useTexts(screening)
  const w = useTexts(shared)
  const all = { value: '', label: t.filter.all }
  return (
    <FilterBar
      label={t.title}
      submitLabel={w.show}
      clearHref="/screening/functies"
      clearLabel={w.clear}
      sorted={choices}
    >
      <Field name="zoek" type="search" label={t.filter.search} value={choices.zoek} />
      <Select
        name="klasse"
        label={t.filter.class}
        value={choices.klasse}
        options={[all, ...classes.map((value) => ({ value, label: s.classes[value] }))]}
      />
      <Select
        name="stand"
        label={t.filter.standing}
        value={choices.stand}
        options={[
          all,
          { value: 'waiting', label: t.filter.waiting },
          { value: 'deviating', label: t.filter.deviating },
          ...standings.map((value) => ({ value, label: t.standings[value] })),
        ]}
      />
    </FilterBar>
  )
}

function FunctionTable({ data }: { data: Data }) {
  const t = useTexts(texts)
  const c = t.columns
  const language = useLanguage()
  const list = listAddress('/screening/functies', data.choices)
  const sort = (key: string) => list.sort(key, data.sorted)
  const day = (on: string | null) => on && dateText(language, on)
  const isSearched = ['zoek', 'klasse', 'stand'].some((key) => data.choices[key as 'zoek'] !== '')
  return (
    <DataTable
      caption={`${t.title}: ${t.found(data.count)}`}
      stacked
      rows={data.functions}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={isSearched ? t.noneFound : t.none}>
          <p>{t.noneHelp}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          header: c.name,
          rowHeader: true,
          sort: sort('name'),
          cell: ({ id, name }) => <a href={`/screening/functies/${id}`}>{name}</a>,
        },
        { key: 'hr21', header: c.hr21, sort: sort('hr21'), cell: ({ hr21 }) => hr21 },
        {
          key: 'class',
          header: c.class,
          sort: sort('class'),
          cell: ({ held, renewed }) => <ClassText of={held} renewed={renewed} />,
        },
        {
          key: 'standing',
          header: c.standing,
          sort: sort('standing'),
          cell: ({ standing }) => <StandingBadge standing={standing} />,
        },
        {
          key: 'approvedOn',
          header: c.approvedOn,
          sort: sort('approvedOn'),
          cell: ({ approvedOn }) => day(approvedOn),
        },
        { key: 'dueOn', header: c.dueOn, cell: ({ dueOn }) => day(dueOn) },
      ]}
    />
  )
}
