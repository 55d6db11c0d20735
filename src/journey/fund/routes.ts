import type { Office } from '#office/context.ts'
import type { Endpoint } from '#platform/endpoint.ts'
import { budgetEndpoints } from './budget/routes.ts'
import type { PaperSetting } from './decree/paper/read-decree-paper.ts'
import { decreeEndpoints } from './decree/routes.ts'
import { runEndpoints } from './run/routes.ts'
import { type StudioParts, studioEndpoints } from './studio/routes.ts'

export type { PaperSetting } from './decree/paper/read-decree-paper.ts'

/** What this room answers; the funds themselves are told by `pay`, whose ledger knows how far their money has come. */
export function fundEndpoints(setting: PaperSetting & StudioParts): readonly Endpoint<Office>[] {
  return [
    ...budgetEndpoints,
    ...runEndpoints(),
    ...decreeEndpoints(setting),
    ...studioEndpoints(setting),
  ]
}
