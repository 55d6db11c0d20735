import { isIsoDate } from '#vocabulary/iso-date.ts'
import { type Line, readDay } from './exchange/layout.ts'

export interface SentLine {
  readonly line: number
  readonly workerId: string
  readonly nik: string
}

export type Answer = { readonly line: number; readonly workerId: string } & (
  | { readonly state: 'accepted'; readonly kpj: string; readonly protectedFrom: string }
  | { readonly state: 'refused'; readonly code: string; readonly reason: string }
)

export interface ReplyFault {
  readonly line: number
  readonly sentence: string
}

export interface ReadReply {
  readonly answers: readonly Answer[]
  /** Lines put aside for a person: each says where, what and how to mend. */
  readonly faults: readonly ReplyFault[]
  readonly unanswered: readonly number[]
}

/**
 * Reads the branch's reply line by line. Order does not matter, a line answered twice word for word counts once,
 * a total row is passed over; number and NIK must both agree, or the line is put aside.
 */
export function readReply(
  fileNumber: string,
  sent: readonly SentLine[],
  lines: readonly Line[],
): ReadReply {
  const sentByLine = new Map(sent.map((one) => [one.line, one]))
  const answers = new Map<number, Answer>()
  const faults: ReplyFault[] = []
  for (const [index, line] of lines.entries()) {
    const at = index + 2
    const read = readLine(fileNumber, sentByLine, line)
    if (read === undefined) continue
    if (typeof read === 'string') {
      faults.push({ line: at, sentence: read })
      continue
    }
    const known = answers.get(read.line)
    if (known && JSON.stringify(known) !== JSON.stringify(read))
      faults.push({
        line: at,
        sentence: `Baris kirim ${read.line} dijawab dua kali dan berbeda. Jawaban pertama dipakai; tanyakan ke kantor cabang.`,
      })
    else answers.set(read.line, read)
  }
  return {
    answers: [...answers.values()].sort((a, b) => a.line - b.line),
    faults,
    unanswered: sent.map((one) => one.line).filter((line) => !answers.has(line)),
  }
}

function readLine(
  fileNumber: string,
  sent: ReadonlyMap<number, SentLine>,
  line: Line,
): Answer | string | undefined {
  const value = (heading: string) => (line[heading] ?? '').trim()
  if (value('NO') === '') return undefined
  const number = Number(value('NO'))
  const known = sent.get(number)
  if (value('NO BERKAS') !== fileNumber)
    return `Baris ini menjawab berkas ${value('NO BERKAS')}, bukan ${fileNumber}. Pilih berkas balasan yang benar.`
  if (!known) return `Nomor baris ${value('NO')} tidak pernah dikirim. Tanyakan ke kantor cabang.`
  if (value('NIK') !== known.nik)
    return `NIK pada baris kirim ${number} berbeda dari yang dikirim. Cocokkan dengan kantor cabang sebelum dipakai.`
  if (value('STATUS') === 'DITOLAK')
    return {
      line: number,
      workerId: known.workerId,
      state: 'refused',
      code: value('KODE TOLAK'),
      reason: value('KETERANGAN'),
    }
  if (value('STATUS') !== 'DITERIMA')
    return `Status "${value('STATUS')}" pada baris kirim ${number} tidak dikenal. Yang dikenal: DITERIMA, DITOLAK.`
  const protectedFrom = readDay(value('TERLINDUNGI MULAI')) ?? ''
  if (!/^\d{11}$/.test(value('NO KPJ')))
    return `Nomor KPJ pada baris kirim ${number} bukan 11 angka. Minta kantor cabang mengirim ulang.`
  if (!isIsoDate(protectedFrom))
    return `Tanggal mulai terlindungi pada baris kirim ${number} tidak terbaca. Tulis sebagai hh-bb-tttt.`
  return {
    line: number,
    workerId: known.workerId,
    state: 'accepted',
    kpj: value('NO KPJ'),
    protectedFrom,
  }
}
