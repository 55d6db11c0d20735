import * as z from 'zod'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { checkChain, genesis, type SealedEvent } from './chain.ts'

/** One line of an exported audit file. */
export const AuditLine = z.strictObject({
  regency: z.string(),
  seq: z.number().int().positive(),
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  kind: z.string(),
  facts: z.record(z.string(), z.unknown()),
  previous: z.string(),
  hash: z.string(),
})
export type AuditLine = z.infer<typeof AuditLine>

export interface VerifiedFile {
  readonly regency: string
  readonly events: number
  readonly root: string
}

/** Verifies an exported file without any database. Refuses with one sentence that names the first line that does not fit. */
export function verifyAuditFile(text: string): Result<VerifiedFile, string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const events: AuditLine[] = []
  for (const [at, line] of lines.entries()) {
    const read = readLine(line)
    if (!read) return refuse(`Baris ${at + 1}: bukan catatan jejak yang utuh.`)
    events.push(read)
  }
  const regency = events[0]?.regency
  if (regency === undefined) return refuse('Berkas jejak kosong.')
  const foreign = events.findIndex((event) => event.regency !== regency)
  if (foreign >= 0) return refuse(`Baris ${foreign + 1}: milik kabupaten lain.`)
  const checked = checkChain(genesis(regency), events as SealedEvent[])
  if ('reason' in checked) return refuse(`Baris ${checked.line}: ${WHY[checked.reason]}`)
  return accept({ regency, events: checked.count, root: checked.root })
}

const WHY = {
  order: 'nomor urutnya tidak bersambung; ada baris yang hilang atau disisipkan.',
  previous: 'tidak menyambung ke baris sebelumnya.',
  hash: 'isinya tidak cocok dengan sidiknya; ada yang diubah.',
} as const

function readLine(line: string): AuditLine | undefined {
  try {
    const parsed = AuditLine.safeParse(JSON.parse(line))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}
