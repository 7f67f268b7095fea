import { isSigned, sign } from './signed.ts'

/** The head of a log as a handler saw it: its number of lines, and the hash that the last one ends in (64 hexadecimal digits). */
export type LogHead = {
  readonly v: 1
  readonly organisation: string
  readonly lines: number
  readonly head: string
  readonly by: string
  readonly on: string
}

/** The signature of a handler under a head, 128 hexadecimal digits. */
export const signHead = (head: LogHead, signSeed: Uint8Array): string => sign('head', head, signSeed).sig

export const isHeadSigned = (head: LogHead, sig: string, signPub: string): boolean =>
  isSigned('head', { body: head, sig }, signPub)
