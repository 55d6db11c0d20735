export { type BenefitPart, programmeOf } from './benefit-parts.ts'
export { addWorkingDays, type ClaimDates, type Deadline, deadlinesOf } from './deadlines.ts'
export {
  type Circumstance,
  type ClaimDocument,
  documentsFor,
  missingDocuments,
} from './documents.ts'
export { type Benefit, type Citation, type Entitlement, entitlementOf } from './entitlement.ts'
export type { Child, InsuredEvent, InsuredEventKind, SchoolLevel } from './insured-event.ts'
export type { ScholarshipOffer } from './scholarship.ts'
