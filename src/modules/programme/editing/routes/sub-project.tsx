import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, pathId, type WithCtx } from '#platform/web'
import { ButtonLink } from '#ui/button'
import { DescriptionList } from '#ui/description-list'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { Told } from '../../components/told.tsx'
import { texts as planningTexts } from '../../planning/texts.ts'
import { ColourBadge } from '../../standing/components/colour.tsx'
import { aspects } from '../../standing/model.ts'
import { texts as standingTexts } from '../../standing/texts.ts'
import { texts as programmeTexts } from '../../texts.ts'
import { indicatorNamed, normNamed } from '../named.ts'
import { readSubProject } from '../sub-project.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/sub-project'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const view = await readSubProject(ctx, idOf(params), pathId(params, 'subProjectId'))
  const {
    programme,
    subProject: one,
    parts,
    milestones,
    deliverables,
    standing,
    leader,
    places,
    keep,
    frameworks,
  } = view
  return {
    programme: { id: programme.id, title: programme.title },
    keep,
    subProject: {
      id: one.id,
      title: `${one.number}. ${one.title}`,
      effect: one.effect,
      startsOn: one.startsOn,
      endsOn: one.endsOn,
      leader,
      places,
      norms: one.norms.map((code) => normNamed(frameworks, code, web.language)).join('; '),
      indicators: one.indicators.map((code) => indicatorNamed(frameworks, code, web.language)).join('; '),
      threads: one.threads.length,
    },
    parts: parts.map(({ id, letter, title, description, startsOn, endsOn }) => ({
      id,
      letter,
      title,
      description,
      startsOn,
      endsOn,
    })),
    milestones: milestones.map(({ id, title, dueOn, reachedOn }) => ({ id, title, dueOn, reachedOn })),
    deliverables: deliverables.map(({ id, title, state, evidence }) => ({ id, title, state, evidence })),
    standing: aspects.map((aspect) => ({ aspect, colour: standing[aspect]?.colour ?? null })),
  }
})

type Data = Route.ComponentProps['loaderData']

export default function SubProjectPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const p = useTexts(programmeTexts)
  const s = useTexts(standingTexts)
  const { programme, subProject: one } = data
  const path = `/programma/${programme.id}`
  const own = `${path}/deelprojecten/${one.id}`
  return (
    <>
      <ProgrammeMenu programme={programme} current="overview" below={one.title} />
      <PageHeader
        title={one.title}
        intro={one.effect || undefined}
        actions={
          data.keep && (
            <ButtonLink href={`${own}/wijzigen`} kind="secondary">
              {t.changeSubProject}
            </ButtonLink>
          )
        }
      />
      <Explain label={w.whatIsThis}>{t.subProjectView}</Explain>
      <Audience label={w.whoSees}>{p.who}</Audience>
      <Told />
      <Facts one={one} path={path} />
      <h2>{t.standing}</h2>
      <DescriptionList
        items={data.standing.map(({ aspect, colour }) => ({
          term: s.aspects[aspect],
          value: <ColourBadge colour={colour} />,
        }))}
      />
      <p>
        <a href={`${path}/stand/${one.id}`}>{t.toStanding}</a>
      </p>
      <Parts parts={data.parts} path={data.keep ? own : null} />
      <Planned {...data} />
    </>
  )
}

function Facts({ one, path }: { one: Data['subProject']; path: string }) {
  const t = useTexts(texts)
  const p = useTexts(programmeTexts)
  const language = useLanguage()
  const items = [
    { term: t.period, value: p.between(dateText(language, one.startsOn), dateText(language, one.endsOn)) },
    { term: t.leader, value: one.leader ?? p.nobody },
    { term: t.municipalities, value: one.places.join(', ') },
    { term: t.norms, value: one.norms },
    { term: t.indicators, value: one.indicators },
    { term: t.threads, value: <a href={`${path}/aanleiding`}>{one.threads}</a> },
  ]
  return <DescriptionList items={items.filter(({ value }) => value !== '')} />
}

function Parts({ parts, path }: { parts: Data['parts']; path: string | null }) {
  const t = useTexts(texts)
  const p = useTexts(programmeTexts)
  const language = useLanguage()
  return (
    <>
      <h2>{t.parts}</h2>
      {parts.length === 0 && <p>{t.noParts}</p>}
      {parts.map((part) => (
        <section key={part.id}>
          <h3>
            {part.letter}. {path ? <a href={`${path}/onderdelen/${part.id}`}>{part.title}</a> : part.title}
          </h3>
          <p>{p.between(dateText(language, part.startsOn), dateText(language, part.endsOn))}</p>
          {part.description && <p>{part.description}</p>}
        </section>
      ))}
      {path && (
        <ButtonLink href={`${path}/onderdelen/nieuw`} kind="secondary">
          {t.newPart}
        </ButtonLink>
      )}
    </>
  )
}

function Planned({ programme, milestones, deliverables }: Data) {
  const t = useTexts(texts)
  const q = useTexts(planningTexts)
  const language = useLanguage()
  return (
    <>
      <h2>
        <a href={`/programma/${programme.id}/mijlpalen`}>{t.milestones}</a>
      </h2>
      {milestones.length === 0 && <p>{t.none}</p>}
      <ul>
        {milestones.map(({ id, title, dueOn, reachedOn }) => (
          <li key={id}>
            {title}, {dateText(language, dueOn)}
            {reachedOn && ` (${q.standings.reached.toLowerCase()})`}
          </li>
        ))}
      </ul>
      <h2>
        <a href={`/programma/${programme.id}/producten`}>{t.deliverables}</a>
      </h2>
      {deliverables.length === 0 && <p>{t.none}</p>}
      <ul>
        {deliverables.map(({ id, title, state, evidence }) => (
          <li key={id}>
            {evidence ? (
              <a href={evidence} rel="noreferrer">
                {title}
              </a>
            ) : (
              title
            )}
            , {q.states[state].toLowerCase()}
          </li>
        ))}
      </ul>
    </>
  )
}
