import { useTexts } from '#platform/texts'
import type { Piece } from '../diff.ts'
import { texts } from '../texts.ts'

/** A text with what came and went; said in words for who does not see the lines. */
export function ChangedText({ pieces }: { pieces: readonly Piece[] }) {
  const t = useTexts(texts)
  return (
    <p className="ww-pre">
      {pieces.map(({ kind, text }, at) => {
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
      })}
    </p>
  )
}
