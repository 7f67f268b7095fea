import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { ButtonLink } from '#ui/button'
import { DescriptionList } from '#ui/description-list'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../components/programme-menu.tsx'
import { Told } from '../components/told.tsx'
import { texts as editingTexts } from '../editing/texts.ts'
import { readProgramme } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/programme'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { programme, theme, lines, subProjects, rights } = await readProgramme(ctx, idOf(params))
  const { id, title, goal, startsOn, endsOn } = programme
  return {
    keep: rights.keep,
    programme: { id, title, goal, startsOn, endsOn, theme: theme.title },
    lines: lines.map((line) => ({
      id: line.id,
      title: line.title,
      description: line.description,
      startsOn: line.startsOn,
      endsOn: line.endsOn,
      municipalities: line.municipalities.length,
    })),
    subProjects: subProjects.map((one) => ({
      id: one.id,
      number: one.number,
      title: one.title,
      effect: one.effect,
      startsOn: one.startsOn,
      endsOn: one.endsOn,
      parts: one.parts.map((part) => ({ id: part.id, letter: part.letter, title: part.title })),
    })),
  }
})

export default function ProgrammePage({ loaderData: { programme, lines, subProjects, keep } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const period = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }) =>
    endsOn ? t.between(dateText(language, startsOn), dateText(language, endsOn)) : t.from(dateText(language, startsOn))
  return (
    <>
      <ProgrammeMenu programme={programme} current="overview" />
      <PageHeader
        title={programme.title}
        intro={programme.goal}
        actions={keep && <KeeperLinks path={`/programma/${programme.id}`} />}
      />
      <Explain label={w.whatIsThis}>{t.explainProgramme}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <Told />
      <DescriptionList
        items={[
          { term: t.theme, value: programme.theme },
          { term: t.period, value: period(programme) },
        ]}
      />
      <h2>{t.lines}</h2>
      {lines.map((line) => (
        <section key={line.id}>
          <h3>{keep ? <a href={`/programma/${programme.id}/lijnen/${line.id}`}>{line.title}</a> : line.title}</h3>
          <p>
            {period(line)}
            {line.municipalities > 0 && `, ${t.forSome(line.municipalities)}`}
          </p>
          <p>{line.description}</p>
        </section>
      ))}
      <h2>{t.subProjects}</h2>
      {subProjects.map((one) => (
        <section key={one.id}>
          <h3>
            <a href={`/programma/${programme.id}/deelprojecten/${one.id}`}>
              {one.number}. {one.title}
            </a>
          </h3>
          <p>{period(one)}</p>
          {one.effect && <DescriptionList items={[{ term: t.effect, value: one.effect }]} />}
          {one.parts.length > 0 && (
            <ol type="a" aria-label={t.parts}>
              {one.parts.map((part) => (
                <li key={part.id}>{part.title}</li>
              ))}
            </ol>
          )}
        </section>
      ))}
    </>
  )
}

function KeeperLinks({ path }: { path: string }) {
  const t = useTexts(editingTexts)
  return (
    <>
      <ButtonLink href={`${path}/deelprojecten/nieuw`}>{t.newSubProject}</ButtonLink>
      <ButtonLink href={`${path}/lijnen/nieuw`} kind="secondary">
        {t.newLine}
      </ButtonLink>
      <ButtonLink href={`${path}/wijzigen`} kind="secondary">
        {t.changeProgramme}
      </ButtonLink>
    </>
  )
}
