/** A gift that was declined is only noted; about one that was accepted the manager decides. */
export const giftStates = ['asked', 'noted', 'may-keep', 'share', 'return'] as const
/** By which columns the register can be sorted. */
export const giftSorts = ['offeredOn', 'name', 'giver', 'value', 'state'] as const
export const giftDecisions = ['may-keep', 'share', 'return'] as const
