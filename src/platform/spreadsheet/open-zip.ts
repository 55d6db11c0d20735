import { type Entry, fromBuffer, type ZipFile } from 'yauzl'

/** @throws when the bytes are not a readable zip. */
export function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true }
    fromBuffer(bytes, options, (error, zip) => (error ? reject(error) : resolve(zip)))
  })
}

/** At most one entry more than `limit`, so that a flood is seen without being held. */
export function listEntries(zip: ZipFile, limit: number): Promise<Entry[]> {
  const entries: Entry[] = []
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      if (entries.length > limit) resolve(entries)
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })
}

/** Unpacks one entry piece by piece; fails as soon as it is larger than it declared. */
export function unpackEntry(
  zip: ZipFile,
  entry: Entry,
  take: (piece: Buffer) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      stream.on('error', reject)
      stream.on('end', () => resolve())
      stream.on('data', take)
    })
  })
}
