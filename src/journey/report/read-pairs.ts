import type { Office } from '#office/context.ts'
import { readVillageNames, type VillageNames } from '#office/places/village-names.ts'
import { openFacts } from '#office/private-facts.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { type IsoDate, isoDate, lastDayOf, monthOf } from '#vocabulary/iso-date.ts'
import { maskTail } from '#vocabulary/mask.ts'
import { month } from '#vocabulary/month.ts'
import { maskNik } from '#vocabulary/nik.ts'
import type { RuleBook } from '../decide/index.ts'
import { readFundNames } from '../fund/read-store.ts'
import type { PairRow } from '../match/contract.ts'
import { listCandidatesById, listPairPage } from '../match/read-store.ts'
import { listWorkersById } from '../match/store.ts'
import { protectionOf } from '../pay/index.ts'
import { listPersonEvents } from '../pay/read-store.ts'
import { comparePair, type PairPerson } from './compare-pair.ts'
import type { ReportTables } from './read-villages.ts'

const PAGE_SIZE = 20

/** Open pairs side by side, the most likely first. */
export async function readPairs(
  db: Db<ReportTables>,
  office: Office,
  book: RuleBook,
  on: IsoDate,
  page: number,
) {
  const { regencyCode } = scopeOf(db)
  const offset = (page - 1) * PAGE_SIZE
  const pairs = await listPairPage(db, regencyCode, { limit: PAGE_SIZE, offset })
  const names = await readVillageNames(db)
  const funds = await readFundNames(db, regencyCode)
  const candidates = new Map(
    (
      await listCandidatesById(
        db,
        regencyCode,
        pairs.map((pair) => pair.candidate_id),
      )
    ).map((row) => [row.id, row]),
  )
  const workers = new Map(
    (
      await listWorkersById(
        db,
        regencyCode,
        pairs.map((pair) => pair.worker_id),
      )
    ).map((row) => [row.id, row]),
  )
  const rows: PairRow[] = []
  for (const pair of pairs) {
    const [candidate, worker] = [candidates.get(pair.candidate_id), workers.get(pair.worker_id)]
    if (!candidate || !worker) continue
    const [left, right] = [personOf(office, candidate), personOf(office, worker)]
    const events = await listPersonEvents(db, regencyCode, worker.id)
    const paid = events.filter((event) => event.kind === 'confirmed')
    const protection = protectionOf(
      paid.map((event) => month(event.month)),
      book,
      on,
    )
    const payer = paid.findLast((event) => event.month <= monthOf(on))
    rows.push({
      candidateId: pair.candidate_id,
      workerId: pair.worker_id,
      probabilityMillionths: pair.probability_millionths,
      evidence: pair.evidence,
      candidate: {
        ...sideOf(names, left),
        listNumber: pair.list_number,
        line: pair.line,
        fileName: pair.file_name,
      },
      worker: {
        ...sideOf(names, right),
        protection: protection.state,
        protectedUntil: paid.length > 0 ? lastDayOf(month(paid.at(-1)?.month ?? '')) : null,
        fundName: payer ? (funds.get(payer.fund_id)?.name ?? payer.fund_id) : null,
      },
      differences: comparePair(left, right),
    })
  }
  return {
    rows,
    page,
    pageSize: PAGE_SIZE,
    total: pairs[0]?.total ?? 0,
    open: pairs[0]?.total ?? 0,
    ruled: pairs[0]?.ruled ?? 0,
  }
}

type Row =
  | Awaited<ReturnType<typeof listCandidatesById>>[number]
  | Awaited<ReturnType<typeof listWorkersById>>[number]

function personOf(office: Office, row: Row): PairPerson {
  const { nik, kk, phone, motherName, address } = openFacts(office.keys, row)
  return {
    name: row.name,
    nik,
    kk,
    sex: row.sex,
    birthPlace: row.birth_place,
    birthDate: row.birth_date ? isoDate(row.birth_date) : null,
    villageCode: row.village_code,
    address,
    occupation: row.occupation,
    phone,
    motherName,
  }
}

function sideOf(names: VillageNames, person: PairPerson) {
  const { nik, kk, phone, villageCode, ...open } = person
  return {
    ...open,
    nikMasked: maskNik(nik),
    kkMasked: maskTail(kk),
    phoneMasked: maskTail(phone),
    village: names.of(villageCode),
  }
}
