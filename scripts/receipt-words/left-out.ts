import { readFileSync } from 'node:fs'

const lines = readFileSync(new URL('left-out.txt', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.replace(/#.*/, '').trim())
  .flatMap((line) => line.split(/\s+/))
  .filter((line) => line !== '')

const whole = new Set(lines.filter((line) => !line.includes('*')))
const patterns = lines
  .filter((line) => line.includes('*'))
  .map((line) => new RegExp(`^${line.replaceAll('*', '[a-z]*')}$`))

/** Whether a word is in `left-out.txt`: it could hurt or frighten who gets it in a receipt, or names a person. */
export const isLeftOut = (word: string) => whole.has(word) || patterns.some((pattern) => pattern.test(word))
