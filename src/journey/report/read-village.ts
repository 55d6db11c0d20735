import { type Db, scopeOf } from '#platform/database.ts'
import { type IsoDate, isoDate } from '#vocabulary/iso-date.ts'
import { type RuleBook, reasonWords } from '../decide/index.ts'
import { findRunHead, readFundNames } from '../fund/read-store.ts'
import { LEFT_SENTENCES } from '../fund/run/read-run.ts'
import { readLapsing } from '../pay/read-lapse.ts'
import { listFiles } from '../register/read-store.ts'
import { checkRules, countFindingLines } from '../verify/read-store.ts'
import { fileOf } from '../verify/read-village-list.ts'
import type { VerifyTables } from '../verify/tables.ts'
import type { VillageRow } from './contract.ts'
import {
  countLineReasons,
  countVillageRefusals,
  countVillageRegistrations,
  countVillageRun,
  sumVillageFunds,
} from './read-store.ts'
import type { ReportTables } from './read-villages.ts'

const DECISION_WORDS: Readonly<Record<string, string>> = {
  no: 'Tidak memenuhi syarat',
  'facts-missing': 'Data belum lengkap',
}
const LINE_WORDS: Readonly<Record<string, string>> = {
  refused: 'Ditolak pemeriksaan',
  waiting: 'Menunggu pemeriksaan orang',
  duplicate: 'Tercatat dua kali',
}

interface Step {
  readonly step: 'named' | 'passed' | 'eligible' | 'granted' | 'registered' | 'protected'
  readonly label: string
  readonly people: number
  readonly lost: { reason: string; people: number }[]
}

/** One village's page: the way from named to protected with everybody who fell out, its files and its money. */
export async function readVillage(
  db: Db<ReportTables & VerifyTables>,
  book: RuleBook,
  on: IsoDate,
  year: number,
  row: VillageRow,
) {
  const { regencyCode } = scopeOf(db)
  const villageCode = row.village.code
  const run = await findRunHead(db, regencyCode, year)
  const names = await readFundNames(db, regencyCode)
  const own = run ? { id: run.id, villageCode } : undefined
  const findings = await countFindingLines(db, regencyCode, year, villageCode)
  const lapsing = await readLapsing(db, book, on, villageCode)
  const funds = own ? await sumVillageFunds(db, regencyCode, own) : []
  const [first] = lapsing
  return {
    asOf: on,
    programmeYear: year,
    row,
    funnel: await readFunnel(db, year, row, own?.id),
    findings: findings.map(({ code, severity, lines }) => ({
      code,
      severity,
      rule: checkRules.get(code) ?? '',
      lines,
    })),
    files: (await listFiles(db, regencyCode, year, villageCode)).map(fileOf),
    funds: funds.map((fund) => ({
      id: fund.fund_id,
      name: names.get(fund.fund_id)?.name ?? fund.fund_id,
      kind: names.get(fund.fund_id)?.kind ?? '',
      people: fund.people,
      rupiah: fund.rupiah,
    })),
    lapsing: { people: lapsing.length, nearest: first ? isoDate(first.graceEnd) : null },
  }
}

async function readFunnel(
  db: Db<ReportTables>,
  year: number,
  row: VillageRow,
  runId: string | undefined,
): Promise<Step[]> {
  const { regencyCode } = scopeOf(db)
  const villageCode = row.village.code
  const lines = await countLineReasons(db, regencyCode, year, villageCode)
  const refusals = await countVillageRefusals(db, regencyCode, year, villageCode)
  const left = runId ? await countVillageRun(db, regencyCode, { id: runId, villageCode }) : []
  const sent = await countVillageRegistrations(db, regencyCode, villageCode)
  const accepted = sent.filter((one) => one.state === 'accepted')
  const { protection } = row
  return [
    { step: 'named', label: 'Diusulkan', people: row.counts.lines, lost: [] },
    {
      step: 'passed',
      label: 'Lolos periksa dan dikenali',
      people: row.counts.accepted,
      lost: lines.map((one) => ({
        reason: `${LINE_WORDS[one.state] ?? one.state}${/^V\d/.test(one.reason) ? ` (${one.reason})` : ''}`,
        people: one.lines,
      })),
    },
    {
      step: 'eligible',
      label: 'Layak dilindungi',
      people: row.eligible,
      lost: refusals.map((one) => ({
        reason: `${DECISION_WORDS[one.answer] ?? one.answer}: ${reasonWords[one.sentence] ?? one.sentence}`,
        people: one.people,
      })),
    },
    {
      step: 'granted',
      label: 'Mendapat dana',
      people: row.granted,
      lost: left.map((one) => ({
        reason: LEFT_SENTENCES[one.reason as keyof typeof LEFT_SENTENCES],
        people: one.people,
      })),
    },
    {
      step: 'registered',
      label: 'Diterima kantor cabang',
      people: accepted.reduce((sum, one) => sum + one.people, 0),
      lost: sent
        .filter((one) => one.state !== 'accepted')
        .map((one) => ({
          reason: one.state === 'sent' ? 'Menunggu balasan kantor cabang' : one.reason,
          people: one.people,
        })),
    },
    {
      step: 'protected',
      label: 'Terlindungi hari ini',
      people: protection.protected,
      lost: [
        { reason: 'Dalam masa tenggang, iuran belum dikonfirmasi', people: protection.inGrace },
        { reason: 'Putus', people: protection.lapsed },
        { reason: 'Belum mulai', people: protection.notStarted },
      ].filter((one) => one.people > 0),
    },
  ]
}
