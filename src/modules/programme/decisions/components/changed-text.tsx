import { useTexts } from '#platform/texts'
import type { Piece } from '../diff.ts'
import type { ChangedLine } from '../line-diff.ts'
import { texts } from '../texts.ts'

/** A text as it reads, with what came and went in each line; items that follow each other are one list. */
export const ChangedText = ({ lines }: { lines: readonly ChangedLine[] }) =>
  grouped(lines).map((group, at) => {
    const key = String(at)
    const [first] = group
    if (first?.kind !== 'item')
      return group.map((line) => (
        <p key={key} className={line.kind === 'heading' ? 'ww-changed__heading' : 'ww-pre'}>
          <Pieces pieces={line.pieces} />
        </p>
      ))
    return (
      <ul key={key} className="ww-changed">
        {group.map(({ marker, pieces }, place) => (
          <li key={`${String(place)} ${marker}`}>
            <span>{marker}</span>
            <span className="ww-pre">
              <Pieces pieces={pieces} />
            </span>
          </li>
        ))}
      </ul>
    )
  })

function grouped(lines: readonly ChangedLine[]): ChangedLine[][] {
  const groups: ChangedLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (line.kind === 'item' && last?.[0]?.kind === 'item') last.push(line)
    else groups.push([line])
  }
  return groups
}

/** Said in words for who does not see the lines. */
function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const t = useTexts(texts)
  return pieces.map(({ kind, text }, at) => {
    const key = `${String(at)} ${kind}`
    if (kind === 'same') return <span key={key}>{text}</span>
    const Mark = kind === 'added' ? 'ins' : 'del'
    return (
      <Mark key={key}>
        <span className="ww-hidden">[{t[kind]}: </span>
        {text}
        <span className="ww-hidden"> {t.endOf}] </span>
      </Mark>
    )
  })
}
