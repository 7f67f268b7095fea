import type { Texts } from '#platform/language'
import type * as nl from './nl-bookings.ts'

export const book: Texts<typeof nl.book> = {
  title: 'Bookings',
  intro:
    'Everything that was expected, committed, released and spent. A booking never changes: a fault is put right by a reversal.',
  explain:
    'Search and filter until you see what you look for. When you choose a kind or an amount, its total stands above the list: of what counts. If you came from an amount on the overview, you see exactly the bookings that it consists of.',
  found: (count) => (count === 1 ? '1 booking' : `${count} bookings`),
  sum: (what, amount) => `${what}: ${amount}`,
  none: 'Nothing was booked yet.',
  noneFound: 'No booking fits this.',
  noneHelp: 'Book yourself, or read in an export of the financial system.',
  filter: {
    search: 'Search in description, supplier, reference or number',
    kind: 'Kind',
    state: 'State',
    figure: 'Counts for',
    all: 'All',
    noMunicipality: 'All municipalities together',
  },
  columns: {
    number: 'Number',
    bookedOn: 'Day',
    title: 'Description',
    party: 'Supplier',
    reference: 'Reference',
    kind: 'Kind',
    amount: 'Amount',
    counts: 'Counts for',
    state: 'State',
    taken: 'Taken from',
    reverses: 'Reverses',
    reason: 'Reason',
  },
}

export const fresh: Texts<typeof nl.fresh> = {
  title: 'New booking',
  intro: 'Book an expectation, commitment or invoice, or release money.',
  explain:
    'Choose what it is and where it belongs. Is an invoice taken from a commitment? Then fill in the number of that booking: activity, source, municipality and theme are those of it. Weerwerk checks whether the source is meant for this.',
  submit: 'Book',
  fourEyes: (amount) => `A booking of ${amount} or more counts only when a second person approves it.`,
  fields: {
    kind: 'What do you book?',
    amountCents: 'Amount in euros',
    amountHint: 'For instance 1.250,50',
    takenNumber: 'Number of the commitment or expectation that this is taken from',
    takenHint: 'Activity, source, municipality and theme then come from there; you need not choose them.',
    activityId: 'Activity',
    sourceId: 'Source',
    municipalityId: 'Municipality',
    themeId: 'Theme',
    bookedOn: 'Day of the cost',
    bookedHint: 'This day must be within the period of the source.',
    title: 'Description',
    party: 'Supplier or partner',
    reference: 'Reference, such as the invoice number',
  },
  choose: 'Choose',
  ownTheme: 'The theme of this programme',
}

export const one: Texts<typeof nl.one> = {
  explain:
    'Here is where a booking belongs, who entered it and who approved it. Below is what is taken from it and what reverses it. If something is wrong, reverse it: the old amount stays in sight.',
  made: 'The booking was made.',
  enteredBy: 'Entered by',
  enteredAt: 'Entered on',
  judged: { approved: 'Approved by', refused: 'Refused by', withdrawn: 'Withdrawn by' },
  someone: 'unknown',
  fromImport: 'Read in from an export',
  toImport: 'All bookings of this export',
  openLeft: 'Still open',
  theme: 'Theme',
  trail: 'Trail',
  trailNone: 'This booking hangs together with no other.',
  relations: {
    'taken-from': 'Taken from',
    taken: 'Takes from this',
    reverses: 'Reverses',
    'reversed-by': 'Reversed by',
  },
  relation: 'Relation',
  mayNotJudge: 'You entered this booking yourself. Someone else approves it.',
  approve: 'Approve',
  approveHelp: 'After your approval this booking counts. Only a reversal can mend that.',
  refuse: 'Refuse',
  refuseHelp: 'A refused booking never counts. Say why.',
  withdraw: 'Withdraw',
  withdrawHelp: 'The booking stays as withdrawn and never counts.',
  reverse: 'Reverse',
  reverseHelp:
    'A booking is added with the same amount below zero, on the same day and source. Say why. A reversal can not be taken back.',
  reason: 'Reason',
  invoiceOn: 'Book an invoice on this',
  releaseOn: 'Release what is not needed',
  commitOn: 'Make it a commitment',
}
