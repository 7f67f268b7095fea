/** The word mark: a W woven through by one red thread, on the colour of the municipality. */
export const Wordmark = () => (
  <span className="ww-wordmark">
    <svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <rect className="ww-wordmark__ground" width="40" height="40" rx="8" />
      <g fill="none" strokeLinejoin="round">
        <path d="M7 10l6.500 20L20 14l6.500 16L33 10" stroke="#ffffff" strokeWidth="4" strokeLinecap="round" />
        <path className="ww-wordmark__under" d="M12.500 22H23" strokeWidth="0" />
        <path d="M4 22h4.600M13.400 22h8.300M26 22h3" stroke="#ff8a5c" strokeWidth="3.200" strokeLinecap="round" />
      </g>
    </svg>
    <span>Weerwerk</span>
  </span>
)
