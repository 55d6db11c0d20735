import { create } from 'qrcode'

/** A QR code as SVG: one path of dark modules on a transparent ground, with the quiet zone of four modules. */
export function qrSvg(text: string): string {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (data[y * size + x]) path += `M${x} ${y}h1v1h-1z`
    }
  }
  const box = `-4 -4 ${size + 8} ${size + 8}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${size + 8}" height="${size + 8}"><path d="${path}" fill="#1D1B18"/></svg>`
}
