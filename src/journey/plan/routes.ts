import * as z from 'zod'
import type { Office } from '#office/context.ts'
import { scopeOf } from '#platform/database.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import { accept } from '#vocabulary/result.ts'
import { latestPlan } from './contract.ts'
import { findLatestSimulation } from './read-store.ts'
import type { PlanTables } from './tables.ts'

const Band = z.object({
  p2_5: z.number(),
  p10: z.number(),
  p25: z.number(),
  p50: z.number(),
  p75: z.number(),
  p90: z.number(),
  p97_5: z.number(),
  mean: z.number(),
})
const Simulated = z.object({
  years: z.array(z.object({ year: z.int(), series: z.record(z.string(), Band) })),
})
type Years = z.infer<typeof Simulated>['years']

const LABELS: Readonly<Record<string, readonly [string, string]>> = {
  members: ['Peserta', 'orang'],
  unfunded: ['Peserta tanpa dana', 'orang'],
  lapsed: ['Putus', 'orang'],
  coverageBasisPoints: ['Cakupan', 'per sepuluh ribu'],
}

const route = endpointsOn<PlanTables, Office>()

export const planEndpoints: readonly Endpoint<Office>[] = [
  route(latestPlan, async ({ db }) => {
    const found = await findLatestSimulation(db, scopeOf(db).regencyCode)
    if (!found) return accept({ plan: null })
    const years = Simulated.safeParse(found.result).data?.years ?? []
    return accept({
      plan: {
        id: found.id,
        name: found.name,
        madeAt: found.made_at,
        scenarioSha256: found.scenario_sha256,
        scenario: found.scenario as Record<string, unknown>,
        result: found.result as Record<string, unknown>,
        series: seriesOf(years),
        chances: chancesOf(years),
      },
    })
  }),
]

/** Every series as bands by year: 50, 80 and 95 of 100 futures. */
function seriesOf(years: Years) {
  const ids = Object.keys(years[0]?.series ?? {}).filter((id) => !id.startsWith('promiseKept'))
  return ids.map((id) => {
    const [label, unit] = LABELS[id] ?? wordsOf(id)
    const bands = years.flatMap(({ year, series }) => {
      const band = series[id]
      if (!band) return []
      const { p2_5, p10, p25, p50, p75, p90, p97_5 } = band
      return [
        {
          year,
          median: p50,
          low50: p25,
          high50: p75,
          low80: p10,
          high80: p90,
          low95: p2_5,
          high95: p97_5,
        },
      ]
    })
    return { id, label, unit, years: bands }
  })
}

function wordsOf(id: string): readonly [string, string] {
  if (id.startsWith('money:')) return [`Dana ${id.slice(6)}`, 'rupiah']
  if (id.startsWith('used:')) return [`Terpakai dari ${id.slice(5)}`, 'rupiah']
  return [id, '']
}

/** The mean of a yes-or-no series is the chance of a yes. */
function chancesOf(years: Years) {
  return years.flatMap(({ year, series }) => {
    const kept = series['promiseKeptSoFar']
    return kept
      ? [{ label: `Janji ditepati sampai ${year}`, outOf100: Math.round(kept.mean * 100) }]
      : []
  })
}
