/** The word mark: a W through which one red thread is woven, over one stroke and under the next. */
export const Wordmark = () => (
  <span className="ww-wordmark">
    <svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <rect className="ww-wordmark__ground" width="40" height="40" rx="8" />
      <g fill="none" strokeLinecap="round" strokeLinejoin="round">
        <path d="M7 10l6.500 20L20 13l6.500 17L33 10" stroke="#ffffff" strokeWidth="4.200" />
        <path className="ww-wordmark__edge" d="M12.900 22h8.200M26.700 22h6" strokeWidth="6.400" strokeLinecap="butt" />
        <path d="M4 22h3.500M13.500 22h7M27 22h9" stroke="#ff8a5c" strokeWidth="3.200" />
      </g>
    </svg>
    <span>Weerwerk</span>
  </span>
)
