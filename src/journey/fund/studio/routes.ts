import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import { today } from '#vocabulary/clock.ts'
import type { Refused } from '#vocabulary/contract.ts'
import { accept, refuse } from '#vocabulary/result.ts'
import type { DecideTables } from '../../decide/tables.ts'
import type { MatchTables } from '../../match/tables.ts'
import { findProgrammeYear } from '../../register/read-store.ts'
import type { RegisterTables } from '../../register/tables.ts'
import { readFundNames } from '../read-store.ts'
import type { FundTables } from '../tables.ts'
import {
  nameComparison,
  nameOutcome,
  placesIn,
  readPlaceNames,
  type StudioNames,
} from './answers.ts'
import {
  decreeScenario,
  explainPolicy,
  findStudioPerson,
  openStudio,
  saveScenario,
  scenario,
  timePolicy,
  tryPolicy,
} from './contract.ts'
import { StudioCrew } from './crew.ts'
import type { LastPaid } from './load.ts'
import { StudioMemory } from './memory.ts'
import { readOpening } from './opening.ts'
import { answerPerson } from './person.ts'
import { readPolicy, type StudioPolicy, type WrittenPolicy } from './policy.ts'
import { freezeScenario, isStillSame } from './scenario-decree.ts'
import { scenarioHead } from './scenario-head.ts'
import { saveScenario as keepScenario } from './scenario-save.ts'
import { findScenarioHead, listScenarioWorkers } from './scenario-store.ts'
import type { ScenarioTables } from './scenario-tables.ts'
import { findByName } from './store.ts'
import type { StudioTable } from './table.ts'
import { sayStudioRefusal } from './words.ts'

type Tables = FundTables &
  ScenarioTables &
  DecideTables &
  MatchTables &
  RegisterTables &
  PlaceTables &
  AuditTables
type StudioDb = Db<Tables>

/** What later rooms know or do; handed in where the rooms are joined. */
export interface StudioParts {
  readonly codeVersion: string
  /** The last month paid for each worker before the year's own grants. */
  readonly listLastPaid: (db: never, year: number) => Promise<LastPaid>
  readonly promise: (db: never, office: Office, runId: string) => Promise<unknown>
}

const NO_SCENARIO: Refused = {
  code: 'not-found',
  sentence: 'Skenario ini tidak ada. Buka lagi daftar skenario.',
}
const ASKED_ANEW: Refused = {
  code: 'asked-anew',
  sentence: 'Aturan yang lebih baru sedang dihitung. Hasilnya segera tampil.',
}
const NO_PERSON: Refused = {
  code: 'not-found',
  sentence: 'Orang ini tidak ada dalam daftar tahun ini. Cari lagi namanya.',
}
const MOST_FOUND = 12
const MOST_LOSSES = 40

const route = endpointsOn<Tables, Office>()

/** The studio: a year in memory, two threads that reckon, and what was worth keeping. */
export function studioEndpoints(parts: StudioParts): readonly Endpoint<Office>[] {
  const memory = new StudioMemory()
  const crew = new StudioCrew()

  async function tableOf(db: StudioDb, office: Office): Promise<StudioTable> {
    const year = await findProgrammeYear(db, scopeOf(db).regencyCode, today(office.clock))
    return memory.recall(db, year, (of) => parts.listLastPaid(db as never, of))
  }

  return [
    route(openStudio, async ({ db, office }) => {
      const table = await tableOf(db, office)
      return accept(await readOpening(db, table))
    }),
    route(tryPolicy, async ({ db, office, actor, body }) => {
      const read = readAll(body.policy, body.against)
      if (!read.ok) return refuse(read.refusal)
      const [policy, against] = read.value
      const table = await tableOf(db, office)
      const begun = performance.now()
      crew.proofs.wish(table, against ? [policy, against] : [policy], actor.userId)
      const certainty = certaintyOf(crew, table, policy)
      const told = await crew.tell(table, policy, against, actor.userId)
      if (!told) return refuse(ASKED_ANEW)
      const names = await readNames(db, table)
      const places = placesIn([told.outcome, told.againstOutcome], told.comparison)
      const people = await readPlaceNames(db, names, places)
      return accept({
        certainty,
        againstCertainty: against && certaintyOf(crew, table, against),
        isProofLost: crew.proofs.stateOf(table, policy) === 'failed',
        reckonedMs: Math.round(performance.now() - begun),
        outcome: nameOutcome(told.outcome, names, people),
        against: told.againstOutcome && nameOutcome(told.againstOutcome, names, people),
        comparison: told.comparison && nameComparison(told.comparison, names, people),
      })
    }),
    route(timePolicy, async ({ db, office, body }) => {
      const read = readAll(body.policy, null)
      if (!read.ok) return refuse(read.refusal)
      const table = await tableOf(db, office)
      const { starts, losses } = await crew.time(table, read.value[0])
      const names = await readNames(db, table)
      const shown = losses.slice(0, MOST_LOSSES)
      const people = await readPlaceNames(
        db,
        names,
        shown.map(({ place }) => place),
      )
      return accept({
        starts: [...starts],
        waitMonths: table.waitMonths,
        latePeople: losses.length,
        lateRupiah: losses.reduce((sum, { bridgeRupiah }) => sum + bridgeRupiah, 0),
        losses: shown.map(({ place, fundId, ...loss }) => ({
          ...loss,
          ...people.of(place),
          fundName: names.funds.get(fundId)?.name ?? fundId,
        })),
      })
    }),
    route(findStudioPerson, async ({ db, office, query }) => {
      if (query.q === '') return accept({ people: [] })
      const { regencyCode } = scopeOf(db)
      const year = await findProgrammeYear(db, regencyCode, today(office.clock))
      const search = { year, words: query.q, limit: MOST_FOUND }
      const villages = await readVillageNames(db)
      return accept({
        people: (await findByName(db, regencyCode, search)).map((row) => ({
          workerId: row.id,
          name: row.name,
          village: villages.of(row.village_code),
        })),
      })
    }),
    route(explainPolicy, async ({ db, office, body }) => {
      const read = readAll(body.policy, null)
      if (!read.ok) return refuse(read.refusal)
      const [policy] = read.value
      const table = await tableOf(db, office)
      const place = table.people.findIndex(({ workerId }) => workerId === body.workerId) + 1
      if (place === 0) return refuse(NO_PERSON)
      const told = await crew.explain(table, policy, place)
      if (!told) return refuse(NO_PERSON)
      const names = await readNames(db, table)
      const certainty = certaintyOf(crew, table, policy)
      return accept({ certainty, ...(await answerPerson(db, table, policy, names, told)) })
    }),
    route(saveScenario, async ({ db, office, actor, body }) => {
      const read = readAll(body.policy, null)
      if (!read.ok) return refuse(read.refusal)
      const [policy] = read.value
      const table = await tableOf(db, office)
      const { codeVersion } = parts
      const order = { name: body.name, madeBy: actor.name, policy, codeVersion }
      const saved = await keepScenario(db, office, table, order, crew.proofs.find(table, policy))
      if (!saved.ok) return refuse(said(saved.refusal))
      const head = await findScenarioHead(db, scopeOf(db).regencyCode, saved.value.id)
      return head ? accept({ scenario: scenarioHead(head) }) : refuse(NO_SCENARIO)
    }),
    route(scenario, async ({ db, office, params }) => {
      const { regencyCode } = scopeOf(db)
      const found = await findScenarioHead(db, regencyCode, params.scenarioId)
      if (!found) return refuse(NO_SCENARIO)
      const table = await tableOf(db, office)
      const workerIds = await listScenarioWorkers(db, regencyCode, found.id)
      const villageOf = new Map(table.people.map((one) => [one.workerId, one.villageCode]))
      const names: StudioNames = {
        ...(await readNames(db, table)),
        workerIds,
        villageCodes: workerIds.map((id) => villageOf.get(id) ?? ''),
      }
      const people = await readPlaceNames(db, names, placesIn([found.outcome], null))
      return accept({
        scenario: scenarioHead(found),
        outcome: nameOutcome(found.outcome, names, people),
        rules: found.rules.map(({ id, title, status }) => ({ id, title, status })),
        instanceSha256: found.instance_sha256,
        isStillSame: isStillSame(table, found),
      })
    }),
    route(decreeScenario, async ({ db, office, params, body }) => {
      const table = await tableOf(db, office)
      const frozen = await freezeScenario(db, office, table, {
        scenarioId: params.scenarioId,
        number: body.number,
        solve: (instance) => crew.solve(table, instance),
        promise: (own, at, runId) => parts.promise(own as never, at, runId),
      })
      if (!frozen.ok)
        return refuse(
          frozen.refusal.code === 'no-such-scenario' ? NO_SCENARIO : said(frozen.refusal),
        )
      const { id, number, people, personMonths, totalRupiah } = frozen.value
      return accept({ decreeId: id, number, people, personMonths, totalRupiah })
    }),
  ]
}

function readAll(policy: WrittenPolicy, against: WrittenPolicy | null) {
  const [one, other] = [readPolicy(policy), against && readPolicy(against)]
  if (!one.ok) return refuse(said(one.refusal))
  if (other && !other.ok) return refuse(said(other.refusal))
  return accept([one.value, other ? other.value : null] as const)
}

function said(refusal: Parameters<typeof sayStudioRefusal>[0]): Refused {
  const { code, ...facts } = refusal
  return { code, sentence: sayStudioRefusal(refusal), facts }
}

function certaintyOf(crew: StudioCrew, table: StudioTable, policy: StudioPolicy) {
  const proof = crew.proofs.find(table, policy)
  if (!proof) return 'estimate' as const
  return proof.status === 'optimal' ? ('proved' as const) : ('best-found' as const)
}

async function readNames(db: StudioDb, table: StudioTable): Promise<StudioNames> {
  return {
    villages: await readVillageNames(db),
    funds: await readFundNames(db, scopeOf(db).regencyCode),
    workerIds: table.people.map(({ workerId }) => workerId),
    villageCodes: table.people.map(({ villageCode }) => villageCode),
  }
}
