import { useLanguage, useTexts } from '#platform/texts'
import { type Column, DataTable } from '#ui/table'
import type { Check, ModelContent } from '../../content.ts'
import { texts as screening } from '../../texts.ts'
import { texts } from '../texts.ts'

type Props = {
  content: ModelContent
  /** Address of the draft for who edits it. */
  editing: string | null
}

/** A version of the model to read: factors with anchors, the rule, and the checks of each class. */
export function ModelParts({ content, editing }: Props) {
  const t = useTexts(texts)
  return (
    <>
      <h2>{t.rule}</h2>
      <Rule content={content} />
      <h2>{t.factors}</h2>
      <Factors content={content} editing={editing} />
      <h2>{t.checks}</h2>
      <Checks content={content} editing={editing} />
      <h2>{t.vog.title}</h2>
      <Certificates content={content} editing={editing} />
    </>
  )
}

const Linked = ({ href, children }: { href: string | null; children: string }) =>
  href ? <a href={href}>{children}</a> : children

function Rule({ content: { rule, domains, flags } }: { content: ModelContent }) {
  const t = useTexts(texts)
  const s = useTexts(screening)
  const language = useLanguage()
  return (
    <>
      <ul>
        <li>{t.ruleD}</li>
        <li>{t.ruleC(rule.high.total, rule.high.threes)}</li>
        <li>{t.ruleB(rule.raised.total, rule.raised.threes)}</li>
        <li>{t.ruleA}</li>
      </ul>
      <h3>{t.domains}</h3>
      <ul>
        {domains.map(({ code, name }) => (
          <li key={code}>{name[language]}</li>
        ))}
      </ul>
      <h3>{t.flags}</h3>
      <ul>
        {flags.map(({ code, name, class: least }) => (
          <li key={code}>
            {name[language]}: {t.atLeast(s.classes[least])}
          </li>
        ))}
      </ul>
    </>
  )
}

function Factors({ content: { factors }, editing }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.factors}
      captionHidden
      stacked
      empty={null}
      rows={factors}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'factor',
          header: t.factor,
          rowHeader: true,
          cell: ({ code, name }) => (
            <Linked href={editing && `${editing}/factor/${code}`}>{`${code} · ${name[language]}`}</Linked>
          ),
        },
        ...[0, 1, 2, 3].map((score) => ({
          key: String(score),
          header: String(score),
          cell: ({ anchors }: ModelContent['factors'][number]) => anchors[score]?.[language] ?? '',
        })),
      ]}
    />
  )
}

function Checks({ content: { checks, classes }, editing }: Props) {
  const t = useTexts(texts)
  const s = useTexts(screening)
  const language = useLanguage()
  const asked: Column<Check>[] = classes.map(({ code, checks: own }) => ({
    key: code,
    header: code,
    cell: (check) => (own.includes(check.code) ? t.yes : t.no),
  }))
  return (
    <>
      <ul>
        {classes.map(({ code, checks: own, certificateMonths: months }) => (
          <li key={code}>
            {s.classes[code]}: {checks.find((one) => one.certificate && own.includes(one.code))?.name[language]}{' '}
            {months === null ? t.onlyAtChange : t.again(months)}
          </li>
        ))}
      </ul>
      <DataTable
        caption={t.checks}
        captionHidden
        stacked
        empty={null}
        rows={checks}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'check',
            header: t.check,
            rowHeader: true,
            cell: ({ code, name }) => <Linked href={editing && `${editing}/controle/${code}`}>{name[language]}</Linked>,
          },
          {
            key: 'when',
            header: t.when,
            cell: ({ moment, months }) =>
              [s.moments[moment], moment === 'during' && months ? t.again(months) : ''].filter(Boolean).join(', '),
          },
          { key: 'ground', header: t.ground, cell: ({ ground, law }) => `${s.grounds[ground]} (${law})` },
          ...asked,
        ]}
      />
    </>
  )
}

function Certificates({ content: { certificates }, editing }: Props) {
  const { vog: t } = useTexts(texts)
  return (
    <details className="ww-explain">
      <summary>{t.count(certificates.length)}</summary>
      <DataTable
        caption={t.title}
        captionHidden
        stacked
        empty={null}
        rows={certificates}
        rowKey={({ type, code }) => `${type} ${code}`}
        columns={[
          {
            key: 'code',
            header: t.code,
            rowHeader: true,
            cell: ({ type, code }) => (
              <Linked href={editing && `${editing}/vog/${type}-${code}`}>{`${t.types[type]} ${code}`}</Linked>
            ),
          },
          { key: 'area', header: t.area, cell: ({ area }) => area ?? '' },
          { key: 'name', header: t.name, cell: ({ name }) => name },
        ]}
      />
    </details>
  )
}
