import { awardEndpoints } from '#journey/award/routes.ts'
import { claimEndpoints } from '#journey/claim/routes.ts'
import { decideEndpoints } from '#journey/decide/routes.ts'
import { enrolEndpoints } from '#journey/enrol/routes.ts'
import { fundEndpoints, type PaperSetting } from '#journey/fund/routes.ts'
import { matchEndpoints } from '#journey/match/routes.ts'
import type { LinkKnown } from '#journey/match/scored-pair.ts'
import { fundFlowEndpoints } from '#journey/pay/fund-routes.ts'
import { listLastPaid } from '#journey/pay/list-last-paid.ts'
import { promiseRun } from '#journey/pay/promise-months.ts'
import { readMergeMoney } from '#journey/pay/read-merge-money.ts'
import { payEndpoints } from '#journey/pay/routes.ts'
import { planEndpoints } from '#journey/plan/routes.ts'
import { findProgrammeYear } from '#journey/register/read-store.ts'
import { registerEndpoints } from '#journey/register/routes.ts'
import { reportEndpoints } from '#journey/report/routes.ts'
import { verifyEndpoints } from '#journey/verify/routes.ts'
import { accessEndpoints } from '#office/access/routes.ts'
import { auditEndpoints } from '#office/audit/routes.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import type { Endpoint } from '#platform/endpoint.ts'
import type { Clock } from '#vocabulary/clock.ts'
import { candidateEndpoints } from './candidate-routes.ts'
import { rematchOutside, settleDeaths } from './outside-steps.ts'
import { restEndpoints } from './rest-routes.ts'
import type { Tables } from './wiring.ts'
import { CODE_VERSION } from './year-steps.ts'

export interface DoorSetting extends PaperSetting {
  /** Sessions live by the time on the wall, whatever day the programme plays. */
  readonly wallClock: Clock
  /** Compares a list with everybody known, whom the server keeps in memory. */
  readonly linkKnown: LinkKnown
}

/** Every endpoint of the house but the one for spreadsheets, which has to read the request piece by piece. */
export function allEndpoints(setting: DoorSetting): readonly Endpoint<Office>[] {
  return [
    ...accessEndpoints({
      wallClock: setting.wallClock,
      isDemonstration: setting.isSample,
      findProgrammeYear: (db, asOf) => findProgrammeYear(db, scopeOf(db).regencyCode, asOf),
    }),
    ...auditEndpoints,
    ...registerEndpoints,
    ...candidateEndpoints,
    ...verifyEndpoints,
    ...matchEndpoints({
      moneyOf: (db, ids) => readMergeMoney(db as unknown as Db<Tables>, ids),
      rematchOutside: (db, office) =>
        rematchOutside(db as unknown as Db<Tables>, office, setting.linkKnown),
      followOutside: async (db, office) => {
        await settleDeaths(db as unknown as Db<Tables>, office)
      },
    }),
    ...decideEndpoints,
    ...fundEndpoints({ ...setting, codeVersion: CODE_VERSION, listLastPaid, promise: promiseRun }),
    ...fundFlowEndpoints(setting),
    ...restEndpoints,
    ...enrolEndpoints,
    ...payEndpoints,
    ...claimEndpoints,
    ...reportEndpoints(),
    ...planEndpoints,
    ...awardEndpoints,
  ]
}
