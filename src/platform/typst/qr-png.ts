import { toBuffer } from 'qrcode'

const MODULE_DOTS = 6

/** A QR code as PNG, for documents that know no SVG; the same text gives the same bytes. */
export function qrPng(text: string): Promise<Buffer> {
  return toBuffer(text, { errorCorrectionLevel: 'M', margin: 4, scale: MODULE_DOTS })
}
