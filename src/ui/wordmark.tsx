/** The word mark: a dike that holds a wave back. */
export const Wordmark = () => (
  <span className="ww-wordmark">
    <svg viewBox="0 0 32 32" width="36" height="36" aria-hidden="true" focusable="false">
      <path
        d="M2 25c3.2 0 3.2-3 6.4-3s3.2 3 6.4 3"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <path
        d="M2 18c3 0 3-3 6-3 2.4 0 3 2 4.8 2.7"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <path d="M12 28L20 6h4l6 22z" fill="currentColor" />
    </svg>
    <span>Weerwerk</span>
  </span>
)
