export type SignKind = 'info' | 'ok' | 'warning' | 'error' | 'neutral'
const paths: Record<SignKind, string> = {
  info: 'M8 3.5v1.6M8 7v5.5',
  ok: 'M3.5 8.5l3 3 6-7',
  warning: 'M8 3v6M8 11.4v1.6',
  error: 'M4 4l8 8M12 4l-8 8',
  neutral: 'M4 8h8',
}

/** A small sign beside a word, so that colour never stands alone. */
export const Sign = ({ kind }: { kind: SignKind }) => (
  <svg
    className={`ww-sign ww-sign--${kind}`}
    viewBox="0 0 16 16"
    width="16"
    height="16"
    aria-hidden="true"
    focusable="false"
  >
    <path
      d={paths[kind]}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
