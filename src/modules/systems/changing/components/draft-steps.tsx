import { useTexts } from '#platform/texts'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { Confirm } from '#ui/confirm'
import type { VersionState } from '../../catalogue/model.ts'
import type { Rule } from '../../finder/model.ts'
import { texts } from '../texts.ts'

type Version = { code: string; number: number; state: VersionState; rules: Rule[]; basedOn: number; now: number }

/** What a maker does with an own version. */
export function DraftSteps({ version: it }: { version: Version }) {
  const t = useTexts(texts)
  const path = `/bron/${it.code}/versies/${it.number}`
  if (it.state === 'proposed') return <Step what="take-back" label={t.takeBack} kind="secondary" />
  return (
    <>
      <ButtonGroup>
        <ButtonLink href={`${path}/velden`} kind="secondary">
          {t.edit}
        </ButtonLink>
        <ButtonLink href={`${path}/regels/+`} kind="secondary">
          {t.addRule}
        </ButtonLink>
      </ButtonGroup>
      {it.rules.length > 0 && (
        <ul>
          {it.rules.map(({ id }) => (
            <li key={id}>
              <a href={`${path}/regels/${id}`}>{t.ruleWas(id)}</a>
            </li>
          ))}
        </ul>
      )}
      {it.basedOn > 0 && it.basedOn < it.now && (
        <>
          <p>{t.renewHelp}</p>
          <Step what="renew" label={t.renew} kind="secondary" />
        </>
      )}
      <Step what="propose" label={t.propose} kind="primary" />
      <Confirm summary={t.remove}>
        <p>{t.removeHelp}</p>
        <Step what="remove" label={t.remove} kind="danger" />
      </Confirm>
    </>
  )
}

const Step = ({ what, label, kind }: { what: string; label: string; kind: 'primary' | 'secondary' | 'danger' }) => (
  <form method="post">
    <ButtonGroup>
      <Button name="do" value={what} kind={kind}>
        {label}
      </Button>
    </ButtonGroup>
  </form>
)
