import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether the words of a PDF can be read here; says so when not. */
export const canExtract = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    console.info('left out: reading the words of a PDF, because pdftotext (poppler-utils) is not installed')
    return false
  }
})()

/** The words of a PDF, with one space between. */
export function wordsIn(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-'))
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf)
    const text = execFileSync('pdftotext', ['-enc', 'UTF-8', join(folder, 'paper.pdf'), '-'], { stdio: 'pipe' })
    return text.toString('utf8').replaceAll('\u200B', '').replace(/\s+/g, ' ')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
