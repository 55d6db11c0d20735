import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { listEntries, openZip, unpackEntry } from './open-zip.ts'
import type { SpreadsheetRefusal } from './refusal.ts'

/** Names of the parts of a zip whose sizes are honest and within the limits. */
export async function scanZip(
  bytes: Buffer,
  limits: SpreadsheetLimits,
): Promise<Result<ReadonlySet<string>, SpreadsheetRefusal>> {
  try {
    const zip = await openZip(bytes)
    const entries = await listEntries(zip, limits.zipEntries)
    const unpackedBytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
    if (entries.length > limits.zipEntries || isBomb(bytes.length, unpackedBytes, limits)) {
      return refuse({ code: 'bomb', fileBytes: bytes.length, unpackedBytes })
    }
    if (entries.some((entry) => entry.isEncrypted())) return refuse({ code: 'locked' })
    for (const entry of entries) await proveEntry(zip, entry)
    return accept(new Set(entries.map((entry) => entry.fileName)))
  } catch {
    return refuse({ code: 'broken' })
  }
}

/**
 * Unpacks to nowhere: declared sizes may lie, which fails at the first byte too many,
 * and a flipped bit in a NIK is seen by the checksum only.
 */
async function proveEntry(zip: ZipFile, entry: Entry): Promise<void> {
  let sum = 0
  await unpackEntry(zip, entry, (piece) => {
    sum = crc32(piece, sum)
  })
  if (sum !== entry.crc32) throw new Error(`checksum of ${entry.fileName}`)
}

function isBomb(fileBytes: number, unpackedBytes: number, limits: SpreadsheetLimits): boolean {
  if (unpackedBytes > limits.unpackedBytes) return true
  return unpackedBytes > limits.ratioFromBytes && unpackedBytes > fileBytes * limits.ratio
}
