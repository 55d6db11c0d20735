const CENTRAL_ENTRY = 0x02014b50
const END_OF_CENTRAL = 0x06054b50
const END_BYTES = 22
/** 1 January 2026, 00:00 in the DOS form zip uses. */
const STILL_TIME = 0
const STILL_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1

/** Sets every entry's time in a zip to one fixed moment, so that the same content is the same bytes. Changes `zip` in place. */
export function stillZip(zip: Buffer): Buffer {
  const end = zip.length - END_BYTES
  if (zip.readUInt32LE(end) !== END_OF_CENTRAL) throw new RangeError('not a zip without a comment')
  let at = zip.readUInt32LE(end + 16)
  while (zip.readUInt32LE(at) === CENTRAL_ENTRY) {
    const local = zip.readUInt32LE(at + 42)
    zip.writeUInt16LE(STILL_TIME, at + 12)
    zip.writeUInt16LE(STILL_DATE, at + 14)
    zip.writeUInt16LE(STILL_TIME, local + 10)
    zip.writeUInt16LE(STILL_DATE, local + 12)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return zip
}
