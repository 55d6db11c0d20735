/**
 * The rooms, in the order a worker's record walks through them.
 * A room's server code may import only rooms that stand before it in this list.
 */
export const journey = [
  'register', // who does each village name?
  'verify', // is each row true to itself and to the outside lists?
  'match', // is this the same person as another?
  'decide', // may this person be protected by this programme?
  'fund', // which purse pays for whom, for which months?
  'enrol', // is the person a member, from when?
  'pay', // is every promised month paid and confirmed?
  'claim', // did the family get what it is owed?
  'report', // what did we reach?
  'plan', // what can we promise for the next years?
  'award', // can we show it to anybody who asks?
] as const
