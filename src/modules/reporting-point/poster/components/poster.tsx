import { useTexts } from '#platform/texts'
import { QrCode } from '#ui/qr-code'
import { texts } from '../texts.ts'

/** The poster as it comes on paper: one page of A4, without anything around it. */
export function Poster({ link, name }: { link: string; name: string }) {
  const t = useTexts(texts)
  return (
    <section aria-labelledby="poster">
      <div className="ww-screen-only">
        <h2 id="poster">{t.poster}</h2>
        <p className="ww-muted">{t.printHint}</p>
      </div>
      <div className="ww-poster">
        <p className="ww-poster__point">{t.point(name)}</p>
        <p className="ww-poster__head">{t.head}</p>
        <p className="ww-poster__lead">{t.lead}</p>
        <QrCode value={link} label={t.qr(name)} />
        <p className="ww-poster__link">{link.replace(/^https?:\/\//, '').replace(/[?#].*$/, '')}</p>
        <ul>
          {t.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="ww-poster__danger">{t.danger}</p>
      </div>
    </section>
  )
}
