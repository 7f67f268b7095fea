import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { DescriptionList } from '#ui/description-list'
import { DataTable } from '#ui/table'
import { texts as oathTexts } from '../../oaths/texts.ts'
import { texts as common } from '../../texts.ts'
import { texts } from '../texts.ts'
import type { ShownCheck, ShownFile } from './shown.ts'

const tones = {
  open: 'neutral',
  requested: 'info',
  agreed: 'ok',
  'not-agreed': 'warning',
  talk: 'warning',
  decided: 'info',
  'not-applicable': 'neutral',
} as const

/** One file as the person reads it: their function and every check with why, ground and how it stands. */
export function OwnFile({ file }: { file: ShownFile }) {
  const t = useTexts(texts)
  const c = useTexts(common)
  const language = useLanguage()
  const day = (it: string) => dateText(language, it)
  return (
    <section>
      <h2>{file.function}</h2>
      <DescriptionList
        items={[
          { term: t.class, value: c.classes[file.class] },
          { term: t.state, value: t.states[file.state] },
          ...(file.startsOn ? [{ term: t.startsOn, value: day(file.startsOn) }] : []),
          ...(file.restrictedUntil ? [{ term: t.restrictedUntil, value: day(file.restrictedUntil) }] : []),
        ]}
      />
      <DataTable
        caption={t.checks}
        rows={file.checks}
        rowKey={({ code }) => code}
        empty={<p>{t.nothing}</p>}
        stacked
        columns={[
          { key: 'check', header: t.check, rowHeader: true, cell: ({ name }) => name },
          { key: 'what', header: t.why, cell: ({ what, why }) => `${what} ${why}` },
          { key: 'ground', header: t.ground, cell: ({ ground, law }) => `${c.grounds[ground]} (${law})` },
          { key: 'when', header: t.when, cell: ({ moment }) => c.moments[moment] },
          { key: 'stands', header: t.stands, cell: (check) => <Stands check={check} /> },
        ]}
      />
      <p>{t.doubt}</p>
    </section>
  )
}

function Stands({ check }: { check: ShownCheck }) {
  const { state, decision, reason, seenOn, dueAgainOn, plannedOn, oathKind } = check
  const t = useTexts(texts)
  const o = useTexts(oathTexts)
  const language = useLanguage()
  return (
    <>
      <Badge tone={tones[state]}>{t.checkStates[state]}</Badge>
      {decision && <div>{t.decisions[decision]}</div>}
      {reason && <div>{reason}</div>}
      {oathKind && <div>{o.kinds[oathKind]}</div>}
      {plannedOn && !seenOn && <div>{o.plannedFor(dateText(language, plannedOn))}</div>}
      {seenOn && <div>{t.seen(dateText(language, seenOn))}</div>}
      {dueAgainOn && <div>{t.again(dateText(language, dueAgainOn))}</div>}
    </>
  )
}
