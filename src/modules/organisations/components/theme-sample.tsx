import type { ReactNode } from 'react'
import { useTexts } from '#platform/texts'
import { texts } from '../texts.ts'

/** How a theme looks: its heading, text, link and button, drawn with that theme itself. It is a picture: nothing in it works. */
export function ThemeSample({ code, children }: { code: string | null; children: ReactNode }) {
  const t = useTexts(texts).facts.look
  return (
    <>
      <span className={`voorbeeld-theme weerwerk-theme ${code ? `theme-${code}` : ''} ww-sample`} aria-hidden="true">
        <span className="ww-sample__bar" />
        <span className="ww-sample__title">{t.sample}</span>
        <span className="ww-sample__row">
          <span className="ww-sample__link">{t.sampleLink}</span>
          <span className="ww-sample__button">{t.sampleButton}</span>
        </span>
      </span>
      {children}
    </>
  )
}
