import { budgetContracts } from './budget/contract.ts'
import { decreeContracts } from './decree/contract.ts'
import { payerContracts } from './payer/contract.ts'
import { restContracts } from './rest/contract.ts'
import { runContracts } from './run/contract.ts'
import { studioContracts } from './studio/contract.ts'

/** Every endpoint of this room by name. */
export const fundContracts = {
  ...budgetContracts,
  ...runContracts,
  ...decreeContracts,
  ...payerContracts,
  ...restContracts,
  ...studioContracts,
}
