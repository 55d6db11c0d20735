import { listDecrees, readFundNames } from '#journey/fund/read-store.ts'
import { CHANGE_KINDS } from '#journey/fund/rest/compare-months.ts'
import { foreseeRest, MOST_NAMED, reallocateRest } from '#journey/fund/rest/contract.ts'
import { sayRestRefusal } from '#journey/fund/rest/rest-sentences.ts'
import { solveApart } from '#journey/fund/run/solve-apart.ts'
import { listNames } from '#journey/fund/studio/store.ts'
import { findProgrammeYear } from '#journey/register/read-store.ts'
import type { Office } from '#office/context.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import { today } from '#vocabulary/clock.ts'
import type { Refused } from '#vocabulary/contract.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { type Month, month } from '#vocabulary/month.ts'
import { accept, refuse } from '#vocabulary/result.ts'
import {
  foreseeRestStep,
  type RestSeen,
  type RestStepRefusal,
  reallocateStep,
} from './rest-step.ts'
import type { Tables } from './wiring.ts'

const route = endpointsOn<Tables, Office>()

/** The rest of a year allocated anew: fund, roster and ledger meet here. */
export const restEndpoints: readonly Endpoint<Office>[] = [
  route(foreseeRest, async ({ db, office, body }) => {
    const seen = await foreseeRestStep(db, office, await orderOf(db, office, body), solveApart)
    return seen.ok ? accept(await tell(db, seen.value)) : refuse(said(seen.refusal))
  }),
  route(reallocateRest, async ({ db, office, body }) => {
    const seen = await foreseeRestStep(db, office, await orderOf(db, office, body), solveApart)
    if (!seen.ok) return refuse(said(seen.refusal))
    const { number, reason, seenResultSha256 } = body
    const decidedOn = isoDate(body.decidedOn)
    const order = { number, reason, seenResultSha256, decidedOn }
    const done = await reallocateStep(db, office, seen.value, order)
    if (!done.ok) return refuse(said(done.refusal))
    const { decree, differences, runId, revises } = done.value
    const count = (kind: string) => differences.filter((one) => one.kind === kind).length
    return accept({
      decreeId: decree.id,
      number: decree.number,
      revises,
      runId,
      people: decree.people,
      personMonths: decree.personMonths,
      totalRupiah: decree.totalRupiah,
      differences: {
        added: count('added'),
        removed: count('removed'),
        changed: count('changed'),
      },
    })
  }),
]

async function orderOf(
  db: Db<Tables>,
  office: Office,
  body: { from: string | null; scenarioId: string | null },
) {
  const year = await findProgrammeYear(db, scopeOf(db).regencyCode, today(office.clock))
  const from: Month | null = body.from === null ? null : month(body.from)
  return { year, from, scenarioId: body.scenarioId }
}

async function tell(db: Db<Tables>, { table, foreseen }: RestSeen) {
  const { regencyCode } = scopeOf(db)
  const { rest, changes, instance, result } = foreseen
  const funds = await readFundNames(db, regencyCode)
  const villages = await readVillageNames(db)
  const newest = (await listDecrees(db, regencyCode)).find(
    (one) => one.programme_year === table.year,
  )
  const named = [...changes]
    .sort((a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind))
    .slice(0, MOST_NAMED)
  const ids = named.map(({ workerId }) => workerId)
  const names = new Map((await listNames(db, regencyCode, ids)).map((row) => [row.id, row.name]))
  const villageOf = new Map(table.people.map((one) => [one.workerId, one.villageCode]))
  const spellsOf = (spells: (typeof named)[number]['before']) =>
    spells.map(({ fund, from, to }) => ({ fundName: funds.get(fund)?.name ?? fund, from, to }))
  const used = new Map(result.funds.map((fund) => [fund.id, fund]))
  return {
    year: table.year,
    from: rest.from,
    to: instance.period.to,
    firstFree: foreseen.firstFree,
    status: result.status,
    resultSha256: foreseen.resultSha256,
    revises: newest?.number ?? null,
    keptRupiah: [...rest.kept.values()].reduce((sum, rupiah) => sum + rupiah, 0),
    monthsBefore: foreseen.monthsBefore,
    monthsAfter: foreseen.monthsAfter,
    counts: countKinds(changes.map(({ kind }) => kind)),
    funds: table.funds.map(({ id, ceilingRupiah }) => ({
      id,
      name: funds.get(id)?.name ?? id,
      kind: funds.get(id)?.kind ?? '',
      ceilingRupiah,
      keptRupiah: rest.kept.get(id) ?? 0,
      usedRupiah: used.get(id)?.usedRupiah ?? 0,
      leftRupiah: used.get(id)?.leftRupiah ?? 0,
    })),
    people: named.map(({ kind, workerId, before, after }) => ({
      kind,
      workerId,
      name: names.get(workerId) ?? '',
      village: villages.of(villageOf.get(workerId) ?? ''),
      before: spellsOf(before),
      after: spellsOf(after),
    })),
  }
}

function countKinds(kinds: readonly (typeof CHANGE_KINDS)[number][]) {
  const count = (kind: (typeof CHANGE_KINDS)[number]) => kinds.filter((one) => one === kind).length
  return {
    dropped: count('dropped'),
    added: count('added'),
    shorter: count('shorter'),
    longer: count('longer'),
    moved: count('moved'),
  }
}

function said(refusal: RestStepRefusal): Refused {
  if (refusal.code === 'no-such-scenario')
    return { code: 'not-found', sentence: 'Skenario ini tidak ada. Buka lagi daftar skenario.' }
  return { code: refusal.code, sentence: sayRestRefusal(refusal), facts: { ...refusal } }
}
