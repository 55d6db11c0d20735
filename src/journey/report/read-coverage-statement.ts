import { sql } from 'kysely'
import { writeCsv } from '#platform/csv-table.ts'
import { type Db, runSql, scopeOf } from '#platform/database.ts'
import { formatCount, formatPercent } from '#vocabulary/indonesian.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { RuleBook, Segment } from '../decide/index.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import type { MatchTables } from '../match/tables.ts'
import { whenOf } from '../pay/read-lapse.ts'
import { standings } from '../pay/read-store.ts'
import type { PayTables } from '../pay/tables.ts'
import { type Coverage, countCovered, coverageSideBySide } from './coverage.ts'
import { readDenominators } from './read-coverage.ts'
import { figureOfDenominator, findInsurerFigure } from './read-sources.ts'

/** What the programme reached on a day, over every whole that is known, and the insurer's own figure apart. */
export interface CoverageStatement {
  readonly asOf: IsoDate
  readonly people: number
  readonly formal: number
  readonly informal: number
  /** Best known whole first; never added or averaged. */
  readonly over: readonly Coverage[]
  /** Published with a whole of its own: for reading beside, never to be joined. */
  readonly insurer: {
    readonly percent: number
    readonly period: string
    readonly source: string
  } | null
}

/** The programme's people, each counted once, over the stated wholes. Source: COV-BPU, COV-DENOM. */
export async function stateCoverage(
  db: Db<PayTables & MatchTables & EnrolTables>,
  book: RuleBook,
  on: IsoDate,
): Promise<CoverageStatement> {
  const { regencyCode } = scopeOf(db)
  const rows = await runSql<{ worker_id: string; segment: string }>(
    db,
    sql`
select standing.worker_id, lower(coalesce(membership.segment, 'bpu')) as segment
from (${standings(regencyCode, whenOf(book, on))}) as standing
left join membership on membership.regency_code = ${regencyCode} and membership.worker_id = standing.worker_id
where standing.state = 'protected'`,
  )
  const covered = countCovered(
    rows.map((row) => ({ person: row.worker_id, segment: row.segment as Segment })),
  )
  const insurer = findInsurerFigure(regencyCode, Number(on.slice(0, 4)))
  return {
    asOf: on,
    people: covered.people,
    formal: covered.formal,
    informal: covered.informal,
    // The programme's books hold no formal workers unless it pays for some: their zero would be read as a finding.
    over: coverageSideBySide(covered, readDenominators(regencyCode, Number(on.slice(0, 4)))).filter(
      (one) => one.scope !== 'formal' || covered.formal > 0,
    ),
    insurer: insurer && {
      percent: insurer.value,
      period: insurer.period,
      source: insurer.source,
    },
  }
}

/** `4,76 % dari 64.278 pekerja (perkiraan 2024-08)`: a share never stands without its whole. */
export function sayCoverage({ share, denominator }: Coverage): string {
  const whole = `${formatCount(denominator.people)} pekerja (${denominator.isEstimate ? 'perkiraan' : 'terbit'} ${denominator.asOf})`
  return share === null ? `penyebut kosong: ${whole}` : `${formatPercent(share)} dari ${whole}`
}

const HEADINGS = [
  'BAGIAN',
  'PEMBILANG',
  'PENYEBUT',
  'PERSEN',
  'KEADAAN PENYEBUT',
  'MASA',
  'SUMBER',
  'PENJELASAN',
] as const

/** Every share with its whole, one line each; the published figure on a line of its own without our people. */
export function coverageTable(statement: CoverageStatement): string {
  const own = statement.over.map((one) => {
    const source = figureOfDenominator(one.denominator)
    return {
      BAGIAN: one.scope,
      PEMBILANG: String(one.people),
      PENYEBUT: String(one.denominator.people),
      PERSEN: one.share === null ? '' : (one.share * 100).toFixed(2).replace('.', ','),
      'KEADAAN PENYEBUT': one.denominator.isEstimate ? 'perkiraan' : 'terbit',
      MASA: one.denominator.asOf,
      SUMBER: source.source,
      PENJELASAN: source.note,
    }
  })
  const published = statement.insurer
    ? [
        {
          BAGIAN: 'angka terbit cabang',
          PEMBILANG: '',
          PENYEBUT: '',
          PERSEN: String(statement.insurer.percent).replace('.', ','),
          'KEADAAN PENYEBUT': 'tidak disebut',
          MASA: statement.insurer.period,
          SUMBER: statement.insurer.source,
          PENJELASAN: 'Penyebutnya bukan milik kami; tidak digabung dengan baris lain.',
        },
      ]
    : []
  return writeCsv(HEADINGS, [...own, ...published])
}
