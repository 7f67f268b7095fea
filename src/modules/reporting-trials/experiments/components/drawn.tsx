import { addDays, dateText, numberText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { DescriptionList } from '#ui/description-list'
import { DataTable } from '#ui/table'
import { type Arm, everybodyIs } from '../model.ts'
import { texts } from '../texts.ts'

export type ShownDraw = {
  frozenOn: string
  seed: string
  planHash: string
  arms: Arm[] | null
  groups: { name: string; employees: number; arm: Arm | null; code: string | null }[]
  startsOn: string
  /** Whether it is not finished. */
  isOpen: boolean
  a: string
  b: string
}

/** The frozen plan: when, with which number, its mark, and who got what. */
export function Drawn({ draw }: { draw: ShownDraw }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section>
      <h2>{t.fixed}</h2>
      <DescriptionList
        items={[
          { term: t.fixed, value: t.frozenOn(dateText(language, draw.frozenOn)) },
          { term: t.seed, value: <Mark text={draw.seed} hint={t.seedHint} /> },
          { term: t.hash, value: <Mark text={draw.planHash} hint={t.hashHint} /> },
        ]}
      />
      <h2>{t.drawn}</h2>
      {draw.arms && draw.isOpen && <p>{t.weeksHidden}</p>}
      {draw.arms && <Weeks draw={draw} />}
      <Groups draw={draw} />
      <p className="ww-muted">{t.codeHint}</p>
      <p className="ww-muted">{draw.arms ? t.repeat.week(draw.seed) : t.repeat.team(draw.seed)}</p>
    </section>
  )
}

function Mark({ text, hint }: { text: string; hint: string }) {
  return (
    <>
      <code className="ww-break">{text}</code>
      <div className="ww-muted">{hint}</div>
    </>
  )
}

const named = ({ a, b }: ShownDraw, arm: Arm) => (arm === 'a' ? `A: ${a}` : `B: ${b}`)

function Weeks({ draw }: { draw: ShownDraw }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const rows = (draw.arms ?? []).map((arm, at) => ({ arm, from: addDays(draw.startsOn, at * 7) }))
  return (
    <DataTable
      caption={t.drawn}
      captionHidden
      rows={rows}
      rowKey={({ from }) => from}
      empty=""
      columns={[
        { key: 'week', header: t.week, rowHeader: true, cell: ({ from }) => dateText(language, from) },
        { key: 'arm', header: t.arm, cell: ({ arm }) => named(draw, arm) },
      ]}
    />
  )
}

function Groups({ draw }: { draw: ShownDraw }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const isByTeam = draw.arms === null
  return (
    <DataTable
      caption={t.team}
      captionHidden
      rows={draw.groups}
      rowKey={({ name }) => name}
      empty=""
      columns={[
        {
          ...{ key: 'team', header: t.team, rowHeader: true },
          cell: ({ name }) => (name === everybodyIs ? t.everybody : name),
        },
        {
          key: 'employees',
          header: t.employees,
          numeric: true,
          cell: ({ employees }) => numberText(language, employees),
        },
        ...(isByTeam
          ? [
              {
                ...{ key: 'arm', header: t.arm },
                cell: ({ arm }: ShownDraw['groups'][number]) => (arm ? named(draw, arm) : ''),
              },
            ]
          : []),
        { key: 'code', header: t.code, cell: ({ code }) => code ?? '' },
      ]}
    />
  )
}
