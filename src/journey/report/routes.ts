import { refuseOtherVillage } from '#office/access/own-village.ts'
import { AnswerMemory } from '#office/audit/answer-memory.ts'
import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { openFacts } from '#office/private-facts.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import { today } from '#vocabulary/clock.ts'
import type { Refused } from '#vocabulary/contract.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { accept, refuse } from '#vocabulary/result.ts'
import type { ClaimTables } from '../claim/tables.ts'
import type { RuleBook } from '../decide/index.ts'
import { readRuleBook } from '../decide/read-store.ts'
import { findMembership } from '../enrol/read-store.ts'
import {
  findWorker as findWorkerContract,
  revealNumber,
  worker,
  workers,
} from '../match/contract.ts'
import { findWorker } from '../match/read-store.ts'
import { pairs } from '../match/review-contract.ts'
import { findProgrammeYear } from '../register/read-store.ts'
import type { VerifyTables } from '../verify/tables.ts'
import * as contracts from './contract.ts'
import { checkPublicly } from './public-check.ts'
import { findTarget } from './read-coverage.ts'
import { readHome } from './read-home.ts'
import { mapValues, readBorders, readCoverage } from './read-map.ts'
import { readPairs } from './read-pairs.ts'
import { readVillage } from './read-village.ts'
import {
  type ReportTables,
  readVillages,
  sumDistricts,
  VILLAGE_WHOLE_NOTE,
} from './read-villages.ts'
import { readWorker } from './read-worker.ts'
import { findWorkerByNumber, readWorkers } from './read-workers.ts'

type Tables = ReportTables & ClaimTables & VerifyTables & AuditTables

const NO_PERSON: Refused = { code: 'not-found', sentence: 'Orang ini tidak ada di daftar Anda.' }

const route = endpointsOn<Tables, Office>()

/** The day, the law of the day and the year worked on. */
async function present(db: Db<Tables>, office: Office) {
  const on = today(office.clock)
  const year = await findProgrammeYear(db, scopeOf(db).regencyCode, on)
  return { on, year, book: await readRuleBook(db) }
}

export function reportEndpoints(): readonly Endpoint<Office>[] {
  const memory = new AnswerMemory()
  const everyVillage = (db: Db<Tables>, book: RuleBook, on: IsoDate, year: number) =>
    memory.recall(db, `villages ${on} ${year}`, () => readVillages(db, book, on, year))
  return [
    route(contracts.home, async ({ db, office }) => {
      const { on, year, book } = await present(db, office)
      return accept(await memory.recall(db, `home ${on}`, () => readHome(db, book, on, year)))
    }),
    route(contracts.villages, async ({ db, office }) => {
      const { on, year, book } = await present(db, office)
      const rows = await everyVillage(db, book, on, year)
      return accept({
        asOf: on,
        programmeYear: year,
        villages: rows,
        districts: sumDistricts(rows),
        denominatorNote: VILLAGE_WHOLE_NOTE,
      })
    }),
    route(contracts.village, async ({ db, office, actor, params }) => {
      const other = refuseOtherVillage(actor, params.villageCode)
      if (other) return refuse(other)
      const { on, year, book } = await present(db, office)
      const [row] = await readVillages(db, book, on, year, params.villageCode)
      if (!row)
        return refuse({ code: 'not-found', sentence: 'Desa ini tidak ada di kabupaten ini.' })
      return accept(await readVillage(db, book, on, year, row))
    }),
    route(contracts.map, async ({ db, office, query }) => {
      const { on, year, book } = await present(db, office)
      const rows = await everyVillage(db, book, on, year)
      return accept({
        asOf: on,
        measure: query.measure,
        ...mapValues(rows, query.measure),
        target: findTarget(book, on)?.share ?? null,
        note: VILLAGE_WHOLE_NOTE,
      })
    }),
    route(contracts.borders, async ({ db }) => accept(await readBorders(scopeOf(db).regencyCode))),
    route(contracts.coverage, async ({ db, office }) => {
      const { on, year, book } = await present(db, office)
      const rows = await everyVillage(db, book, on, year)
      const people = rows.reduce((sum, row) => sum + row.protection.protected, 0)
      const read = () => readCoverage(db, book, on, people)
      return accept(await memory.recall(db, `coverage ${on}`, read))
    }),
    route(contracts.publicCheck, async ({ db, office, body }) => {
      const book = await readRuleBook(db)
      return accept(await checkPublicly(db, office, book, today(office.clock), body))
    }),
    route(workers, async ({ db, office, actor, query }) => {
      const other = query.village && refuseOtherVillage(actor, query.village)
      if (other) return refuse(other)
      if (/\d{8,}/.test(query.q))
        return refuse({
          code: 'number-in-address',
          sentence: 'Cari dengan nama di sini. NIK atau KPJ dicari lewat kolom nomor.',
        })
      const { on, year, book } = await present(db, office)
      return accept(await readWorkers(db, office, book, on, year, query))
    }),
    route(findWorkerContract, async ({ db, office, body }) => {
      const { on, year, book } = await present(db, office)
      return accept({
        worker: await findWorkerByNumber(db, office, book, on, year, body.number),
      })
    }),
    route(worker, async ({ db, office, params }) => {
      const { on, year, book } = await present(db, office)
      const page = await readWorker(db, office, book, on, year, params.workerId)
      return page ? accept(page) : refuse(NO_PERSON)
    }),
    route(revealNumber, async ({ db, office, params, body }) => {
      const { regencyCode } = scopeOf(db)
      const person = await findWorker(db, regencyCode, params.workerId)
      if (!person) return refuse(NO_PERSON)
      const membership = await findMembership(db, regencyCode, person.id)
      await recordEvent(db, office, 'number-revealed', {
        worker: person.id,
        village: person.village_code,
        reason: body.reason.replace(/\d{8,}/g, '…'),
      })
      return accept({
        nik: openFacts(office.keys, person).nik,
        kpj: membership?.kpj_enc
          ? office.keys.open(membership.kpj_enc, membership.key_version)
          : '',
        recordedAs: `NIK dibuka karena alasan "${body.reason}". Pembukaan ini dicatat.`,
      })
    }),
    route(pairs, async ({ db, office, query }) => {
      const { on, book } = await present(db, office)
      return accept(await readPairs(db, office, book, on, query))
    }),
  ]
}
