import type { Office } from '#office/context.ts'
import { readVillageNames, type VillageNames } from '#office/places/village-names.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { ageOn, daysBetween, type IsoDate, isoDate, lastDayOf } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import { maskNik } from '#vocabulary/nik.ts'
import type { RuleBook } from '../decide/index.ts'
import { findWorkerByKpj } from '../enrol/read-store.ts'
import type { WorkerRow } from '../match/contract.ts'
import { findWorker, findWorkerByNik } from '../match/read-store.ts'
import { whenOf } from '../pay/read-lapse.ts'
import { graceEndMonth, type When } from '../pay/read-store.ts'
import { listWorkerPage, type WorkerFilter, type WorkerRowData } from './read-store.ts'
import type { ReportTables } from './read-villages.ts'

const PAGE_SIZE = 50

export interface WorkerQuery {
  readonly q: string
  readonly village?: string | undefined
  readonly state?: string | undefined
  readonly answer?: string | undefined
  readonly page: number
}

/** People by name with where their protection stands. Numbers are masked and are never a search word here. */
export async function readWorkers(
  db: Db<ReportTables>,
  office: Office,
  book: RuleBook,
  on: IsoDate,
  year: number,
  query: WorkerQuery,
) {
  const rows = await listWorkers(db, book, on, {
    year,
    q: query.q,
    village: query.village ?? null,
    state: query.state ?? null,
    answer: query.answer ?? null,
    ids: null,
    limit: PAGE_SIZE,
    offset: (query.page - 1) * PAGE_SIZE,
  })
  const names = await readVillageNames(db)
  return {
    rows: rows.map((row) => workerRowOf(office, names, row, whenOf(book, on))),
    page: query.page,
    pageSize: PAGE_SIZE,
    total: rows[0]?.total ?? 0,
  }
}

/** One person by exact NIK or KPJ through the blind index; a village finds its own people only. */
export async function findWorkerByNumber(
  db: Db<ReportTables>,
  office: Office,
  book: RuleBook,
  on: IsoDate,
  year: number,
  number: string,
): Promise<WorkerRow | null> {
  const { regencyCode } = scopeOf(db)
  const digits = number.replace(/\D/g, '')
  const index = office.keys.index(digits)
  const found =
    (await findWorkerByNik(db, regencyCode, index)) ??
    (await findWorkerByKpj(db, regencyCode, index))
  if (!found) return null
  // A worker who was merged is looked up as the person that goes on.
  const person = await findWorker(db, regencyCode, found.worker_id)
  return person ? await readWorkerRow(db, office, book, on, year, person.person_id) : null
}

export async function readWorkerRow(
  db: Db<ReportTables>,
  office: Office,
  book: RuleBook,
  on: IsoDate,
  year: number,
  id: string,
): Promise<WorkerRow | null> {
  const filter = { year, q: '', village: null, state: null, answer: null, limit: 1, offset: 0 }
  const [row] = await listWorkers(db, book, on, { ...filter, ids: [id] })
  return row ? workerRowOf(office, await readVillageNames(db), row, whenOf(book, on)) : null
}

function listWorkers(db: Db<ReportTables>, book: RuleBook, on: IsoDate, filter: WorkerFilter) {
  return listWorkerPage(db, scopeOf(db).regencyCode, whenOf(book, on), filter)
}

function workerRowOf(
  office: Office,
  names: VillageNames,
  row: WorkerRowData,
  when: When,
): WorkerRow {
  const on = isoDate(when.on)
  const graceEnd =
    row.state === 'in-grace' && row.last_month
      ? lastDayOf(graceEndMonth(row.last_month, when))
      : null
  return {
    id: row.id,
    name: row.name,
    nikMasked: row.nik_enc ? maskNik(office.keys.open(row.nik_enc, row.key_version)) : '',
    village: names.of(row.village_code),
    sex: row.sex,
    ageYears: row.birth_date ? ageOn(isoDate(row.birth_date), on) : null,
    occupation: row.occupation,
    protection: row.state,
    protectedUntil: row.last_month ? lastDayOf(month(row.last_month)) : null,
    daysLeft: graceEnd ? daysBetween(on, graceEnd) : null,
    answer: row.answer,
    isDeceased: row.deceased_on !== null,
  }
}
