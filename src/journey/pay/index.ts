export {
  countByState,
  type Hole,
  listLapsing,
  type PaidMonth,
  type Protection,
  type ProtectionState,
  protectionOf,
} from './lapse.ts'
export { type PayerKind, type Relief, reliefOf, relievedRupiah, spendCredit } from './relief.ts'
export { type Actor, type Duty, type MoneyStep, whoMustAct } from './who-must-act.ts'
