import { sql } from 'kysely'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { KeyRing } from '#office/keys/key-ring.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { Database, type Db, runSql } from '#platform/database.ts'
import { StandingClock } from '#vocabulary/clock.ts'
import { idSource } from '#vocabulary/ids.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { rowOfForm } from '../register/form-row.ts'
import { receiveList } from '../register/receive-list.ts'
import type { RegisterTables } from '../register/tables.ts'
import { matchYear } from './match-year.ts'
import type { OutsidePerson } from './outside-person.ts'
import { readingAll } from './reading-all.ts'
import { receiveOutsideList } from './receive-outside-list.ts'
import type { LinkKnown } from './scored-pair.ts'
import type { MatchTables, OutsideList } from './tables.ts'

export const REGENCY = '61.11'
export const [SUTERA, BUTON] = ['61.11.01.2001', '61.11.01.2002'] as const
export const scope = { regencyCode: REGENCY, villageCode: '*', actor: 'test' }

export type House = Db<MatchTables & RegisterTables & PlaceTables & AuditTables>

/** An office on 12 March 2026 whose ids count upwards. */
export function matchOffice(): Office {
  const clock = new StandingClock('2026-03-12T02:00:00Z')
  let counter = 0
  const bytes = (count: number) => {
    counter += 1
    return Uint8Array.from({ length: count }, (_, at) => (counter >> (8 * (at % 4))) & 255)
  }
  const keys = new KeyRing(REGENCY, new Map([[1, Buffer.alloc(32, 7)]]), Buffer.alloc(32, 9))
  return { clock, ids: idSource(clock, bytes), keys }
}

/** Two villages and a key, on an empty migrated database. */
export async function openMatchHouse(urlOf: (role?: 'app') => string): Promise<Database> {
  const owner = new Database(urlOf(), 1)
  await owner.run(scope, async (db: Db<never>) => {
    await runSql(
      db,
      sql`insert into area values ('61', 'Kalimantan Barat', 'province', 'provinsi', null), ('61.11', 'Kayong Utara', 'regency', 'kabupaten', '61'),
('61.11.01', 'Sukadana', 'district', 'kecamatan', '61.11'), (${SUTERA}, 'Sutera', 'village', 'desa', '61.11.01'),
(${BUTON}, 'Pangkalan Buton', 'village', 'desa', '61.11.01')`,
    )
    await runSql(db, sql`insert into data_key values (${REGENCY}, 1, ${Buffer.alloc(60)})`)
  })
  await owner.close()
  return new Database(urlOf('app'))
}

export interface Named {
  readonly name: string
  readonly nik: string
  readonly birthDate?: string
  readonly village?: string
}

let lists = 0

/** A village sends a list with these people for a year, and the lines pass the checks. */
export async function nameOnList(
  db: House,
  office: Office,
  year: number,
  people: readonly Named[],
): Promise<void> {
  const on = isoDate('2026-03-12')
  for (const [villageCode, own] of Map.groupBy(people, (one) => one.village ?? SUTERA)) {
    lists += 1
    const rows = own.map((one) =>
      rowOfForm(
        {
          clientKey: '',
          villageCode,
          nik: one.nik,
          kk: '',
          name: one.name,
          sex: 'P',
          birthPlace: 'Sukadana',
          birthDate: one.birthDate ?? '04-05-1980',
          address: 'Dusun Melati',
          phone: '',
          motherName: 'Halimah',
          occupation: 'Petani',
          monthlyIncome: '900000',
          remark: '',
          replacesCandidateId: null,
        },
        on,
      ),
    )
    await receiveList(db, office, {
      villageCode,
      year,
      clientKey: `daftar ${lists}`,
      submittedOn: on,
      headLetter: '140/7',
      files: [
        {
          file: 'usulan.xlsx',
          sheet: 'Data',
          refused: null,
          rows,
          findings: [],
          sha256: `${lists}`,
        },
      ],
    })
  }
}

/** An engine that knows how likely two names are one person; equal names are surely one. */
export function likenessOf(odds: Readonly<Record<string, number>>): LinkKnown {
  return readingAll(async (candidates, rows) => {
    const everyone = [...rows, ...candidates]
    const pairs = candidates.flatMap((right, at) =>
      everyone.slice(0, rows.length + at).flatMap((left) => {
        const key = [left.name, right.name].sort().join('+')
        const probability = left.name === right.name ? 0.9999 : (odds[key] ?? 0)
        return probability > 0
          ? [{ left: left.id, right: right.id, probability, evidence: EVIDENCE }]
          : []
      }),
    )
    return { pairs, learned: [] }
  })
}

const EVIDENCE = [
  { field: 'start', level: -1, weight: -9 },
  { field: 'nik', level: 1, weight: 6 },
  { field: 'name', level: 0, weight: 7 },
  { field: 'birth_date', level: 2, weight: -1 },
]

/** Another office sends a list with these people. */
export async function sendOutside(
  db: House,
  office: Office,
  list: OutsideList,
  edition: { asOf: string; source: string },
  people: readonly OutsidePerson[],
): Promise<string> {
  lists += 1
  const receipt = await receiveOutsideList(db, office, {
    list,
    ...edition,
    people,
    fileName: 'daftar.xlsx',
    sha256: `${lists}`,
    by: 'Ibu Ratna',
    findings: [],
  })
  return receipt.editionId
}

/** Lists and their comparison in one step. */
export async function matchLists(
  db: House,
  office: Office,
  year: number,
  people: readonly Named[],
  odds: Readonly<Record<string, number>> = {},
) {
  await nameOnList(db, office, year, people)
  return matchYear(db, office, year, likenessOf(odds))
}
