import { listEntries, openZip, unpackEntry } from './open-zip.ts'

/** One part of a zip that has been scanned before; empty when it is missing. */
export async function unzipPart(bytes: Buffer, name: string): Promise<Buffer> {
  const zip = await openZip(bytes)
  const entries = await listEntries(zip, Number.MAX_SAFE_INTEGER)
  const entry = entries.find((candidate) => candidate.fileName === name)
  const pieces: Buffer[] = []
  if (entry) await unpackEntry(zip, entry, (piece) => pieces.push(piece))
  return Buffer.concat(pieces)
}
