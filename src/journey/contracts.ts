import { accessContracts } from '#office/access/contract.ts'
import { auditContracts } from '#office/audit/contract.ts'
import { awardContracts } from './award/contract.ts'
import { claimContracts } from './claim/contract.ts'
import { decideContracts } from './decide/contract.ts'
import { enrolContracts } from './enrol/contract.ts'
import { fundContracts } from './fund/contract.ts'
import { matchContracts } from './match/contract.ts'
import { payContracts } from './pay/contract.ts'
import { planContracts } from './plan/contract.ts'
import { registerContracts } from './register/contract.ts'
import { reportContracts } from './report/contract.ts'
import { verifyContracts } from './verify/contract.ts'

/** Every endpoint of the house by name; the browser reads only its types. */
export const contracts = {
  ...accessContracts,
  ...auditContracts,
  ...registerContracts,
  ...verifyContracts,
  ...matchContracts,
  ...decideContracts,
  ...fundContracts,
  ...enrolContracts,
  ...payContracts,
  ...claimContracts,
  ...reportContracts,
  ...planContracts,
  ...awardContracts,
}
export type Contracts = typeof contracts
