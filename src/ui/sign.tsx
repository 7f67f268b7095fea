export type SignKind = 'info' | 'ok' | 'warning' | 'error' | 'neutral'

// Each kind has a shape of its own: circle, tick, triangle, octagon, open circle.
const shapes: Record<SignKind, { ground: string; mark: string }> = {
  info: { ground: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z', mark: 'M8 7.2v4M8 4.6v.1' },
  ok: { ground: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z', mark: 'M4.8 8.2l2.2 2.3 4.2-4.8' },
  warning: { ground: 'M8 1.2L15.4 14.4H.6z', mark: 'M8 6.2v3.6M8 12v.1' },
  error: { ground: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z', mark: 'M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8' },
  neutral: { ground: '', mark: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z' },
}

/** A small sign beside a word, so that colour never stands alone. */
export function Sign({ kind }: { kind: SignKind }) {
  const { ground, mark } = shapes[kind]
  return (
    <svg className="ww-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {ground && <path d={ground} fill="currentColor" />}
      <path
        d={mark}
        fill="none"
        stroke={ground ? '#ffffff' : 'currentColor'}
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
