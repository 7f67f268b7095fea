import { own, rule } from '#platform/access'
import { may as ofProgramme } from '../policy.ts'
import { team } from '../tasks/model.ts'
import type { Classification } from './model.ts'

/** Who may do what with documents of a programme; printed in docs/permissions.md. */
export const may = {
  readOpenDocument: rule('programme.read_open_document', ofProgramme.read.grants),
  readInternalDocument: rule('programme.read_internal_document', [own(...team, 'board-member')]),
  readConfidentialDocument: rule('programme.read_confidential_document', [
    own('project-leader', 'programme-controller'),
  ]),
  keepDocuments: rule('programme.keep_documents', [own('project-leader')]),
}

/** The rule for reading a document of this classification. */
export const readRule = (classification: Classification) =>
  ({
    open: may.readOpenDocument,
    internal: may.readInternalDocument,
    confidential: may.readConfidentialDocument,
  })[classification]
