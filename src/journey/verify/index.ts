export type { Check, CheckContext, CheckDefinition } from './check.ts'
export {
  type CheckSetting,
  checkPeople,
  checkPerson,
  indexPeople,
} from './check-people.ts'
export { CHECK_POLICY, type CheckPolicy } from './check-policy.ts'
export { checks } from './checks.ts'
export { type Occupation, type OccupationBook, occupationBook } from './occupation-book.ts'
export type { Person } from './person.ts'
export { personOfRow } from './person-of-row.ts'
export type { PlaceBook } from './place-book.ts'
