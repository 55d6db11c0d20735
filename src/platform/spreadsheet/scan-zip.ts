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
    // Declared sizes may lie: unpack to nowhere, which fails at the first byte too many.
    for (const entry of entries) await unpackEntry(zip, entry, () => undefined)
    return accept(new Set(entries.map((entry) => entry.fileName)))
  } catch {
    return refuse({ code: 'broken' })
  }
}

function isBomb(fileBytes: number, unpackedBytes: number, limits: SpreadsheetLimits): boolean {
  if (unpackedBytes > limits.unpackedBytes) return true
  return unpackedBytes > limits.ratioFromBytes && unpackedBytes > fileBytes * limits.ratio
}
