import type { OtherFile } from './refusal.ts'

export type FileKind = 'zip' | 'old-excel' | 'locked' | 'text' | OtherFile

const SIGNATURES: readonly (readonly [string, FileKind])[] = [
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['504b0708', 'zip'],
  ['25504446', 'pdf'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['52494646', 'image'],
  ['49492a00', 'image'],
  ['4d4d002a', 'image'],
  ['7b5c727466', 'word'],
  ['526172211a07', 'archive'],
  ['377abcaf271c', 'archive'],
  ['1f8b', 'archive'],
]

const OLE = 'd0cf11e0a1b11ae1'
// Bare BIFF streams of Excel 2 to 4, which have no container round them.
const BARE_BIFF = /^09(00|02|04)0[46]00/

/** What a file is by its bytes; its name is not trusted. */
export function fileKind(bytes: Buffer): FileKind {
  const start = bytes.subarray(0, 16).toString('hex')
  const signature = SIGNATURES.find(([hex]) => start.startsWith(hex))
  if (signature) return signature[1]
  if (start.slice(8, 16) === '66747970') return 'image'
  if (start.startsWith(OLE)) return oleKind(bytes)
  if (BARE_BIFF.test(start)) return 'old-excel'
  return textKind(bytes)
}

function oleKind(bytes: Buffer): FileKind {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'locked'
  if (bytes.includes(Buffer.from('WordDocument', 'utf16le'))) return 'word'
  if (bytes.includes(Buffer.from('PowerPoint', 'utf16le'))) return 'slides'
  return 'old-excel'
}

function textKind(bytes: Buffer): FileKind {
  const head = bytes.subarray(0, 4096)
  const text = head.toString('latin1').toLowerCase()
  if (
    text.includes('progid="excel.sheet"') ||
    text.includes('urn:schemas-microsoft-com:office:spr')
  ) {
    return text.includes('<html') ? 'web-page' : 'xml-2003'
  }
  if (/<(!doctype html|html|table|head|body)[\s>]/.test(text)) return 'web-page'
  if (isWideText(head)) return 'text'
  return hasControlBytes(head) ? 'unknown' : 'text'
}

function isWideText(head: Buffer): boolean {
  const mark = head.subarray(0, 2).toString('hex')
  return mark === 'fffe' || mark === 'feff'
}

function hasControlBytes(head: Buffer): boolean {
  return head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1b && byte !== 0x1a))
}
