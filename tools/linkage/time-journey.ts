import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { type House, openHouse, openOffice, systemClock, wholeRegency } from '#doors/open-house.ts'
import { sweepStep } from '#doors/sweep-step.ts'
import type { Tables } from '#doors/wiring.ts'
import { KeptBases } from '#journey/match/kept-bases.ts'
import { linkComparables } from '#journey/match/link-comparables.ts'
import { matchYear } from '#journey/match/match-year.ts'
import { readingAll } from '#journey/match/reading-all.ts'
import { recordRun } from '#journey/match/record-run.ts'
import type { LinkKnown } from '#journey/match/scored-pair.ts'
import { claimNiks, insertWorkers } from '#journey/match/store.ts'
import { DEFAULT_THRESHOLDS } from '#journey/match/thresholds.ts'
import { insertCandidates, insertFiles, insertList } from '#journey/register/store.ts'
import type { Office } from '#office/context.ts'
import { setUpRegency } from '#office/places/set-up-regency.ts'
import { sealFacts } from '#office/private-facts.ts'
import { type Db, runSql } from '#platform/database.ts'
import { dice as newDice } from './dice.ts'
import { mildDirt, writeRow } from './indonesian-dirt.ts'
import { makePeople } from './indonesian-people.ts'

/** New lines beside a base of people in PostgreSQL, and everybody with everybody, by the use cases of the journey: `time-journey.ts --home DIR`. */
const REGENCY = '61.11'
const VILLAGE = '61.11.01.2001'
const YEAR = 2026
const scope = wholeRegency(REGENCY, 'timing')

const { values } = parseArgs({
  options: {
    home: { type: 'string' },
    base: { type: 'string', default: '100000' },
    fresh: { type: 'string', default: '5000' },
  },
})
const [baseRows, freshRows] = [Number(values.base), Number(values.fresh)]
if (!values.home) throw new Error('--home is missing: a folder for the database, to be thrown away')
const opened = await openHouse({
  config: {
    databaseUrl: undefined,
    home: values.home,
    origin: undefined,
    port: 0,
    logLevel: 'error',
  },
  databaseName: 'payung_timing',
  isFresh: true,
})
if (!opened.ok) throw new Error(opened.refusal)
const house = opened.value
await house.owner.run<Tables, unknown>(scope, setUpRegency)
const office = await openOffice(house, REGENCY)
// People of the base, and the same with others among them written once more for the lists.
const dice = newDice(7)
const people = [...makePeople(Math.ceil(baseRows / 3), dice)]
const known = people.slice(0, baseRows)
const strangers = people.slice(baseRows, baseRows + freshRows)
await house.app.run<Tables, void>(scope, (db) => fillBase(db, office))
await house.app.run<Tables, void>(scope, (db) => fillLists(db, office))
await runAnalyze(house)
say(`${known.length} people known, ${freshRows} new lines`)
const bases = new KeptBases()
await measure('kept base, cold', bases.link)
await measure('kept base, warm', bases.link)
await measure('kept base, warm again', bases.link)
await measure('everybody read', readingAll(linkComparables))
await bases.close()
await measureSweep()
await house.close()

async function measureSweep(): Promise<void> {
  const [began, used] = [performance.now(), process.cpuUsage()]
  const count = await sweepStep(house, REGENCY, 'timing')
  const seconds = ((performance.now() - began) / 1000).toFixed(2)
  const { system, user } = process.cpuUsage(used)
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  say(
    `everybody with everybody: ${seconds} s, processor ${((system + user) / 1e6).toFixed(2)} s, ${JSON.stringify(count)}, peak ${peak} MB`,
  )
}

async function measure(name: string, link: LinkKnown): Promise<void> {
  const undone = new Error('rolled back')
  const read = await rowsRead()
  const [began, used] = [performance.now(), process.cpuUsage()]
  let told = ''
  await house.app
    .run<Tables, never>(scope, async (db) => {
      const count = await matchYear(db, office, YEAR, link)
      const seconds = ((performance.now() - began) / 1000).toFixed(2)
      const { system, user } = process.cpuUsage(used)
      told = `${name}: ${seconds} s, processor ${((system + user) / 1e6).toFixed(2)} s, ${JSON.stringify(count)}`
      throw undone
    })
    .catch((error: Error) => {
      if (error !== undone) throw error
    })
  const after = await rowsRead()
  say(
    `${told}, rows of worker fetched ${after.fetched - read.fetched}, scanned ${after.scanned - read.scanned}`,
  )
}

async function rowsRead(): Promise<{ fetched: number; scanned: number }> {
  return house.owner.run(scope, async (db) => {
    await runSql(db, sql`select pg_stat_force_next_flush()`)
    const [row] = await runSql<{ fetched: number; scanned: number }>(
      db,
      sql`select coalesce(idx_tup_fetch, 0)::float8 as fetched, coalesce(seq_tup_read, 0)::float8 as scanned from pg_stat_user_tables where relname = 'worker'`,
    )
    return row ?? { fetched: 0, scanned: 0 }
  })
}

async function fillBase(db: Db<Tables>, { keys, ids }: Office): Promise<void> {
  const runId = ids.next<string>()
  await recordRun(
    db,
    { clock: systemClock, ids, keys },
    {
      id: runId,
      kind: 'roster',
      year: YEAR,
      thresholds: DEFAULT_THRESHOLDS,
      pairs: [],
      learned: [],
      count: {},
    },
  )
  const numbers = new Set<string>()
  const rows = known.map((person, at) => {
    const facts = factsOf(writeRow(`k${at}`, person, mildDirt, dice))
    const isTaken = numbers.has(facts.nik)
    numbers.add(facts.nik)
    return { id: ids.next<string>(), ...rowOf(keys, isTaken ? { ...facts, nik: '' } : facts) }
  })
  await claimNiks(
    db,
    REGENCY,
    rows.flatMap((row) => (row.nik_index ? [{ id: row.id, nikIndex: row.nik_index }] : [])),
  )
  await insertWorkers(
    db,
    rows.map((row) => ({ ...row, compared_in: runId })),
  )
}

async function fillLists(db: Db<Tables>, { keys, ids }: Office): Promise<void> {
  const [listId, fileId] = [ids.next<string>(), ids.next<string>()]
  const place = { regency_code: REGENCY, village_code: VILLAGE, list_id: listId }
  await insertList(db, {
    regency_code: REGENCY,
    id: listId,
    village_code: VILLAGE,
    programme_year: YEAR,
    list_number: 1,
    client_key: 'timing',
    received_at: new Date().toISOString(),
    submitted_on: null,
    head_letter: null,
  })
  await insertFiles(db, [
    {
      ...place,
      id: fileId,
      name: 'a',
      sheet: '',
      sha256: '',
      refused: null,
      row_count: freshRows,
      findings: '[]',
    },
  ])
  const named = Array.from({ length: freshRows }, (_, at) =>
    at % 2 === 0 ? known[(at * 17) % known.length] : strangers[at],
  )
  await insertCandidates(
    db,
    named.flatMap((person, at) => {
      if (!person) return []
      const facts = factsOf(writeRow(`n${at}`, person, mildDirt, dice))
      return {
        ...rowOf(keys, facts),
        id: ids.next<string>(),
        programme_year: YEAR,
        list_id: listId,
        file_id: fileId,
        list_number: 1,
        line: at + 1,
        is_cash_for_work: false,
        reading_findings: [],
      }
    }),
  )
}

type Written = ReturnType<typeof factsOf>

function factsOf(row: Readonly<Record<string, string>>) {
  const cell = (name: string) => row[name] ?? ''
  return {
    nik: cell('nik'),
    kk: cell('kk'),
    name: cell('name'),
    sex: cell('sex') === 'L' ? ('L' as const) : ('P' as const),
    birthPlace: cell('birth_place'),
    birthDate: /^\d{4}-\d{2}-\d{2}$/.test(cell('birth_date')) ? cell('birth_date') : null,
    phone: cell('phone'),
    motherName: cell('mother_name'),
    occupation: cell('occupation'),
  }
}

function rowOf(keys: Office['keys'], facts: Written) {
  const { nik, kk, phone, motherName } = facts
  return {
    regency_code: REGENCY,
    village_code: VILLAGE,
    name: facts.name,
    sex: facts.sex,
    birth_place: facts.birthPlace,
    birth_date: facts.birthDate,
    occupation: facts.occupation,
    monthly_income: null,
    ...sealFacts(keys, {
      nik,
      kk,
      phone,
      motherName,
      address: '',
      villageText: '',
      written: {},
      remark: '',
      unclear: {},
      absent: [],
    }),
  }
}

async function runAnalyze({ owner }: House): Promise<void> {
  await owner.run(scope, (db) => runSql(db, sql`analyze worker, candidate`))
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
