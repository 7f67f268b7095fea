import type { ReactNode } from 'react'
import { dateText, type Language } from '#platform/language'
import { Dutch } from '../../components/dutch.tsx'
import { terms } from '../../terms/texts.ts'
import { moreThanClass } from '../fields.ts'
import type { SourceContent } from '../model.ts'
import { originsOf } from '../origins.ts'
import { texts } from '../texts.ts'

type Item = { term: string; value: ReactNode }
type Section = { title: string; items: Item[] }
type NameOf = (code: string) => string

/** What a card tells of a source, under three headings, and the names of what is not known yet. */
export function cardOf(
  content: SourceContent,
  language: Language,
  nameOf: NameOf,
): { sections: Section[]; lacking: string[] } {
  const all = partsOf(content, language, nameOf)
  const isKnown = ({ value }: Item) => value !== null
  return {
    sections: all.map(({ title, items }) => ({ title, items: items.filter(isKnown) })),
    lacking: all.flatMap(({ items }) => items.filter((item) => !isKnown(item)).map(({ term }) => term)),
  }
}

function partsOf(content: SourceContent, language: Language, nameOf: NameOf): Section[] {
  const t = texts[language]
  const names = terms[language]
  const said = (value: string | null) => (value ? <Dutch>{value}</Dutch> : null)
  const list = <C extends string>(codes: readonly C[], named: Record<C, string>) =>
    codes.length === 0 ? null : codes.map((code) => named[code]).join(', ')
  const { classification: biv, assessment } = content
  return [
    {
      title: t.contents,
      items: [
        { term: t.shortName, value: said(content.shortName) },
        { term: t.use, value: said(content.use) },
        { term: t.theme, value: list(content.themes, names.themes) },
        { term: t.findWith, value: list(content.keys, names.keys) },
        { term: t.tells, value: list(content.wants, names.wants) },
        { term: t.kind, value: names.kinds[content.kind] },
        { term: t.holder, value: said(content.holder) },
        { term: t.supplier, value: said(content.supplier) },
        {
          term: t.links,
          value:
            content.links.length === 0 ? null : <Links links={content.links} named={names.links} nameOf={nameOf} />,
        },
      ],
    },
    {
      title: t.wayIn,
      items: [
        { term: t.access, value: <Access content={content} named={names.access} /> },
        { term: t.wayIn, value: <WayIn route={content.route} /> },
        { term: t.leadTime, value: said(content.leadTime) },
        { term: t.cost, value: said(content.cost) },
        { term: t.training, value: said(content.training) },
        { term: t.contact, value: said(content.contact) },
      ],
    },
    {
      title: t.grounds,
      items: [
        { term: t.grounds, value: <Grounds grounds={content.grounds} /> },
        { term: t.roles, value: list(content.roles, names.roles) },
        { term: t.tasks, value: list(content.tasks, names.tasks) },
        { term: t.notFor, value: said(content.notFor) },
        { term: t.regimes, value: list(content.regimes, names.regimes) },
        { term: t.secrecy, value: said(content.secrecy) },
        { term: t.logging, value: said(content.logging) },
        { term: t.retention, value: said(content.retention) },
        {
          term: t.classification,
          value: biv
            ? [biv.availability, biv.integrity, biv.confidentiality].map((level) => t.classes[level - 1]).join(', ')
            : null,
        },
        { term: t.level, value: said(content.level) },
        { term: t.assessment, value: assessment ? <Dpia {...assessment} language={language} /> : null },
        { term: t.processingId, value: said(content.processingId) },
        { term: t.quality, value: said(content.quality) },
        { term: t.currency, value: said(content.currency) },
        { term: t.phase, value: names.phases[content.phase] },
        ...(content.validFrom ? [{ term: t.validFrom, value: dateText(language, content.validFrom) }] : []),
        ...(content.validUntil ? [{ term: t.validUntil, value: dateText(language, content.validUntil) }] : []),
        { term: t.origin, value: <Origins origins={originsOf(content.origin)} /> },
      ],
    },
  ]
}

/** How open it is; what the record says of it stands behind it where it says more. */
function Access({ content, named }: { content: SourceContent; named: Record<SourceContent['access'], string> }) {
  const more = moreThanClass(content)
  return (
    <>
      {named[content.access]}
      {more && (
        <>
          : <Dutch>{more}</Dutch>
        </>
      )}
    </>
  )
}

function Dpia({ on, url, language }: NonNullable<SourceContent['assessment']> & { language: Language }) {
  const text = on ? dateText(language, on) : texts[language].assessment
  return url ? <a href={url}>{text}</a> : text
}

const WayIn = ({ route: { text, steps, url } }: Pick<SourceContent, 'route'>) => (
  <div lang="nl">
    <p>{url ? <a href={url}>{text}</a> : text}</p>
    {steps.length > 0 && (
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    )}
  </div>
)

const Origins = ({ origins }: { origins: { name: string; url: string | null }[] }) => (
  <ul className="ww-plain" lang="nl">
    {origins.map(({ name, url }) => (
      <li key={name}>{url ? <a href={url}>{name}</a> : name}</li>
    ))}
  </ul>
)

const Grounds = ({ grounds }: Pick<SourceContent, 'grounds'>) => (
  <ul lang="nl">
    {grounds.map(({ law, article, url, note }) => (
      <li key={`${law} ${article}`}>
        {url ? <a href={url}>{`${law}, ${article}`}</a> : `${law}, ${article}`}
        {note && `. ${note}`}
      </li>
    ))}
  </ul>
)

function Links({
  links,
  named,
  nameOf,
}: {
  links: SourceContent['links']
  named: Record<string, string>
  nameOf: NameOf
}) {
  return (
    <ul>
      {links.map(({ kind, to }) => (
        <li key={`${kind} ${to}`}>
          {named[kind]}{' '}
          <a href={`/bron/${to}`}>
            <Dutch>{nameOf(to)}</Dutch>
          </a>
        </li>
      ))}
    </ul>
  )
}
