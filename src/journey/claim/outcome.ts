import { readDay } from '../enrol/exchange/index.ts'
import type { FilingAnswer } from './tables.ts'

type Line = Readonly<Record<string, string>>

/** A filed line as we know it. */
export interface FiledLine {
  readonly line: number
  readonly caseId: string
  readonly nik: string
}

export interface ClaimAnswer {
  readonly line: number
  readonly caseId: string
  readonly answer: FilingAnswer
  readonly code: string
  readonly note: string
  readonly claimNumber: string
  readonly deathRupiah: number
  readonly periodicRupiah: number
  readonly funeralRupiah: number
  readonly paidRupiah: number
  readonly paidOn: string | null
}

export interface OutcomeFault {
  /** Line of the answer, the heading not counted. */
  readonly line: number
  readonly sentence: string
}

const ANSWERS: Readonly<Record<string, FilingAnswer>> = {
  DIBAYAR: 'paid',
  DITAHAN: 'held',
  DITOLAK: 'refused',
}

/** Reads the branch's outcome line by line; a line that does not fit is put aside with its reason and never stops the others. */
export function readOutcome(
  number: string,
  filed: readonly FiledLine[],
  lines: readonly Line[],
): { answers: ClaimAnswer[]; faults: OutcomeFault[]; unanswered: number[] } {
  const known = new Map(filed.map((one) => [one.line, one]))
  const answers = new Map<number, ClaimAnswer>()
  const faults: OutcomeFault[] = []
  for (const [at, line] of lines.entries()) {
    if ((line['NO'] ?? '') === '') continue // the branch's sum line
    const read = answerOf(number, known, line)
    if (typeof read === 'string') {
      faults.push({ line: at + 1, sentence: read })
      continue
    }
    const before = answers.get(read.line)
    if (before && JSON.stringify(before) !== JSON.stringify(read))
      faults.push({ line: at + 1, sentence: `Baris ${read.line} dijawab dua kali dan berbeda.` })
    else answers.set(read.line, read)
  }
  const unanswered = filed.map((one) => one.line).filter((line) => !answers.has(line))
  return { answers: [...answers.values()].sort((a, b) => a.line - b.line), faults, unanswered }
}

function answerOf(
  number: string,
  known: ReadonlyMap<number, FiledLine>,
  line: Line,
): ClaimAnswer | string {
  if (line['NO BERKAS'] !== number) return `Baris ini menjawab berkas lain: ${line['NO BERKAS']}.`
  const filed = known.get(Number(line['NO']))
  if (!filed) return `Nomor baris ${line['NO']} tidak pernah dikirim.`
  if (line['NIK'] !== filed.nik) return `NIK pada baris ${line['NO']} bukan NIK yang dikirim.`
  const answer = ANSWERS[line['STATUS'] ?? '']
  if (!answer) return `Status ${line['STATUS'] ?? ''} pada baris ${line['NO']} tidak dikenal.`
  const amounts = ['SANTUNAN KEMATIAN', 'SANTUNAN BERKALA', 'BIAYA PEMAKAMAN', 'JUMLAH'].map(
    (heading) => wholeRupiah(line[heading] ?? ''),
  )
  const [deathRupiah, periodicRupiah, funeralRupiah, paidRupiah] = amounts
  if (
    deathRupiah === undefined ||
    periodicRupiah === undefined ||
    funeralRupiah === undefined ||
    paidRupiah === undefined
  )
    return `Jumlah pada baris ${line['NO']} bukan angka rupiah.`
  if (deathRupiah + periodicRupiah + funeralRupiah !== paidRupiah)
    return `JUMLAH pada baris ${line['NO']} tidak sama dengan bagian-bagiannya.`
  return {
    line: filed.line,
    caseId: filed.caseId,
    answer,
    code: line['KODE'] ?? '',
    note: line['KETERANGAN'] ?? '',
    claimNumber: line['NO KLAIM'] ?? '',
    deathRupiah,
    periodicRupiah,
    funeralRupiah,
    paidRupiah,
    paidOn: readDay(line['TANGGAL BAYAR'] ?? '') ?? null,
  }
}

function wholeRupiah(text: string): number | undefined {
  if (text === '') return 0
  return /^\d+$/.test(text) ? Number(text) : undefined
}
