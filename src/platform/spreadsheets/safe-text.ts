/**
 * Text that a spreadsheet program must not take for a formula gets an apostrophe before it (CSV injection), and so does
 * text that has one already: else `plainText` would take that off.
 */
export const safeText = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text)
/** Undoes `safeText`. */
export const plainText = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text)

/**
 * Text as it goes into a cell: safe, and with `_x0041_` written so that no program reads the letter A in it (ISO/IEC
 * 29500-1, 22.9.2.19).
 */
export const cellText = (text: string): string => safeText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
