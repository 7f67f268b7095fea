/** Nine digits, each at most one dot, space, dash or slash from the next, and no tenth beside them. */
const nineDigits = /(?<!\d)(?=(\d(?:[\s./–-]?\d){8})(?!\d))/gu

/** Whether nine digits pass the eleven test of a BSN: 9×d1 + 8×d2 … + 2×d8 − d9 is a multiple of 11. */
function passes(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0)
  return sum % 11 === 0 && Number(digits) > 0
}

/** Whether a text is free of a BSN, however it is split up: screening keeps none, in no field. */
export const noBsn = (text: string): boolean =>
  [...text.matchAll(nineDigits)].every(([, found = '']) => !passes(found.replace(/\D/g, '')))
