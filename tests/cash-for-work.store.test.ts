import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Regencies } from '#doors/regencies.examples.ts'
import { officeOf } from '#doors/regency.examples.ts'
import { YEAR } from '#doors/village.examples.ts'
import type { Tables } from '#doors/wiring.ts'
import { decideStep, matchStep, verifyStep } from '#doors/year-steps.ts'
import { rowOfForm } from '#journey/register/form-row.ts'
import { receiveList } from '#journey/register/receive-list.ts'
import { type Db, runSql } from '#platform/database.ts'
import { idSource } from '#vocabulary/ids.ts'
import { isoDate } from '#vocabulary/iso-date.ts'

const VILLAGE = '61.11.01.2001'
const scope = { regencyCode: '61.11', villageCode: '*', actor: 'test' }
const on = isoDate('2026-10-12')
// Ids of its own: those of the filled regency start at the same number.
const office = { ...officeOf('61.11'), ids: idSource(officeOf('61.11').clock, randomBytes) }
let regencies: Regencies

beforeAll(async () => {
  regencies = await Regencies.open({ '61.11': [VILLAGE] })
})
afterAll(() => regencies.close())

/** Two neighbours of one list; beside one of them the village notes its cash-for-work scheme. */
const neighbour = (name: string, nik: string, remark: string) =>
  rowOfForm(
    {
      clientKey: '',
      villageCode: VILLAGE,
      nik,
      kk: '',
      name,
      sex: 'L',
      birthPlace: 'Sukadana',
      birthDate: '11-02-1975',
      address: '',
      phone: '',
      motherName: '',
      occupation: 'Petani',
      monthlyIncome: '900000',
      remark,
      replacesCandidateId: null,
    },
    on,
  )

test('who the village notes as a PKTD worker carries the tag that Dana Desa asks for; her neighbour does not', async () => {
  const rows = [
    { ...neighbour('Hamdan', '6111011102750011', 'pekerja PKTD'), line: 2 },
    { ...neighbour('Burhanudin', '6111011102750022', 'bukan PKTD'), line: 3 },
  ]
  const tagged = await regencies.app.run(scope, async (db: Db<Tables>) => {
    await receiveList(db, office, {
      villageCode: VILLAGE,
      year: YEAR,
      clientKey: 'pktd',
      submittedOn: on,
      headLetter: '140/8',
      files: [{ file: 'pktd.xlsx', sheet: '', refused: null, rows, findings: [], sha256: 'p' }],
    })
    await verifyStep(db, office, YEAR, on)
    await matchStep(db, office, YEAR)
    await decideStep(db, office, YEAR, on)
    return runSql<{ name: string; answer: string; is_tagged: boolean }>(
      db,
      sql`
select worker.name, decision.answer, 'pktd' = any(decision.tags) as is_tagged
from decision join worker on worker.regency_code = decision.regency_code and worker.id = decision.worker_id
where decision.regency_code = '61.11' and worker.name in ('Hamdan', 'Burhanudin') order by worker.name`,
    )
  })
  expect(tagged).toEqual([
    { name: 'Burhanudin', answer: 'yes', is_tagged: false },
    { name: 'Hamdan', answer: 'yes', is_tagged: true },
  ])
})
