import { useTexts } from '#platform/texts'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { texts } from '../texts.ts'
import { OutcomeBadge } from './badges.tsx'
import { FollowUps } from './follow-ups.tsx'
import type { ShownProposal } from './shown.ts'

/** The decision points; under each what was decided and what came of it. */
export function DecisionPoints({ proposal: it }: { proposal: ShownProposal }) {
  const t = useTexts(texts)
  return (
    <section id="points" aria-labelledby="points-title">
      <h2 id="points-title">{t.points}</h2>
      <p>{t.pointsIntro}</p>
      <ol className="ww-stack">
        {it.content.points.map((point, at) => {
          const decision = it.decisions.find((one) => one.point === at + 1)
          return (
            <li key={`${String(at)} ${point}`} id={`punt-${at + 1}`}>
              <p className="ww-lead">{point}</p>
              {decision && <Decided id={it.id} decision={decision} mayFollow={it.mayFollow} />}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

type Props = { id: string; decision: ShownProposal['decisions'][number]; mayFollow: boolean }

function Decided({ id, decision, mayFollow }: Props) {
  const t = useTexts(texts)
  const path = `/voorstellen/${id}/besluiten/${decision.id}`
  return (
    <div className="ww-card">
      <p>
        <OutcomeBadge outcome={decision.outcome} />
      </p>
      {decision.note && <p className="ww-pre">{decision.note}</p>}
      <h3>{t.followUps}</h3>
      <FollowUps followUps={decision.followUps} />
      {mayFollow && (
        <ButtonGroup>
          <ButtonLink href={`${path}/taak`} kind="secondary">
            {t.addTask}
          </ButtonLink>
          <ButtonLink href={`${path}/actie`} kind="secondary">
            {t.ask}
          </ButtonLink>
        </ButtonGroup>
      )}
    </div>
  )
}
