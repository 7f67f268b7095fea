/** Colours of a cell: its ground and the ink on it, as `#rrggbb`. */
export type Tone = { fill: string; ink: string }

/**
 * From weak to strong. Each step is darker than the one before, so the order holds in grey print and for the
 * colour-blind; the ink has a contrast of at least 4.5 on its ground (WCAG 2.2, 1.4.3).
 */
export const steps: readonly Tone[] = [
  { fill: '#fff3d6', ink: '#17222d' },
  { fill: '#f6d08a', ink: '#17222d' },
  { fill: '#9cc8d8', ink: '#17222d' },
  { fill: '#34769a', ink: '#ffffff' },
  { fill: '#0b3c5d', ink: '#ffffff' },
]

export const blank: Tone = { fill: '#ffffff', ink: '#17222d' }

/** The tone of a share from 0 (weak) to 1 (strong). */
export function toneOf(share: number): Tone {
  const at = Math.round(Math.min(1, Math.max(0, share)) * (steps.length - 1))
  return steps[at] ?? blank
}
