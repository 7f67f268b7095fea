/** Why something of the protocol is refused. `open` fails as a whole: a caller shows what is refused and uses none of it. */
export const faults = [
  'does-not-open',
  'bad-padding',
  'bad-shape',
  'bad-signature',
  'not-post-quantum',
  'too-long',
  'directory-expired',
  'directory-rolled-back',
  'directory-of-another',
  'directory-unknown',
  'other-case',
  'other-epoch',
  'no-continuation',
  'out-of-order',
  'broken-chain',
  'unknown-sender',
  'ghost-recipient',
  'nobody-left',
  'wrong-key',
  'file-differs',
  'bad-share',
  'not-sanitised',
] as const
export type Fault = (typeof faults)[number]

/** Something that another party made, or that a caller asks, is refused by the protocol. Its message holds no content. */
export class Refused extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(`refused: ${fault}`)
    this.name = 'Refused'
    this.fault = fault
  }
}

/** @throws Refused when the claim does not hold */
export function demand(claim: unknown, fault: Fault): asserts claim {
  if (!claim) throw new Refused(fault)
}
