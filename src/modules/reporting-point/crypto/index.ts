/**
 * The protocol of the reporting point, MP1 (docs/decisions/0011): pure, for browser and server alike. Days are `YYYY-MM-DD`
 * and never times, bytes in JSON are lower-case hexadecimal, what is encrypted is an `age` file. What another party made and
 * does not hold is thrown as `Refused` with a `fault`.
 */
export { type Identity, identityOf, type Recipient, recipientOf } from './age.ts'
export { fromHex, toHex } from './bytes.ts'
export { current, departed, type Epoch, epochIdentity, epochRecipient, type Head, type OpenCase } from './case.ts'
export { type Dialogue, openDialogue } from './chain.ts'
export {
  type Directory,
  everyone,
  type Handler,
  isDirectory,
  openDirectory,
  openOldDirectory,
  signDirectory,
  type Trust,
} from './directory.ts'
export { type Expected, type Opened, openEnvelope } from './envelope.ts'
export { beginCase, type Change, nextEpoch, type Readers, type Sealed } from './epoch.ts'
export { newEscrow, readShare, recoverEscrow } from './escrow.ts'
export { type Fault, faults, Refused } from './fault.ts'
export { type Attachment, type FileNote, noteFile, openFile, type SealedFile, sealFile } from './file.ts'
export { fingerprintOf, isReceiverKey, type Package, sealHandover, type Trace, tracesIn } from './handover.ts'
export { isHeadSigned, type LogHead, signHead } from './head.ts'
export {
  type HandlerKeys,
  handlerKeys,
  newHandlerKeys,
  newPasskey,
  newPhrase,
  parsePhrase,
  unwrapWithPasskey,
  unwrapWithPhrase,
  wrapWithPasskey,
  wrapWithPhrase,
} from './keys.ts'
export { answerLogin, isLoginAnswer } from './login.ts'
export { type Mailbox, readCase, readMailbox, type SealedCase } from './mailbox.ts'
export {
  type Json,
  type Message,
  type MessageType,
  messageTypes,
  type SealedMessage,
  sealMessage,
  type Writing,
} from './message.ts'
export { type Note, openNote, resealNote, sealNote } from './note.ts'
export { textBuckets } from './padding.ts'
export { caseIdOf, newReceipt, parseReceipt, type ReporterKeys, receiptWords, reporterKeys } from './receipt.ts'
export { makeReport, type Report, type ReportInput, type Submission, type Upload, uploads } from './report.ts'
export { rootSeedOf } from './root.ts'
export { type Signed, signPubOf } from './signed.ts'
export { openHalf, othersOf, passTo, readTogether } from './together.ts'
export { joinHalves } from './two-person.ts'
export { type Reading, words } from './words.ts'
export { doWork, isWorkDone, searchWork, sha256Hex, type WorkTask } from './work.ts'
