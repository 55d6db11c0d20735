import { inflateSync } from 'node:zlib'

type Letters = ReadonlyMap<number, string>

/** The text of a PDF of ours in drawing order, read from its glyph numbers: for tests that ask what was printed. */
export function pdfText(pdf: Uint8Array): string {
  const objects = readObjects(Buffer.from(pdf))
  const fonts = new Map<string, Letters>()
  let text = ''
  for (const { dictionary } of objects.values()) {
    if (!/\/Type \/Page\b/.test(dictionary)) continue
    const drawn = streamOf(objects, dictionary, /\/Contents (\d+)/)
    text += showText(drawn, (name) => {
      const id = new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1] ?? ''
      const font = objects.get(id)
      if (!fonts.has(id) && font) {
        fonts.set(id, readLetters(streamOf(objects, font.dictionary, /\/ToUnicode (\d+)/)))
      }
      return fonts.get(id)
    })
  }
  return text
}

interface PdfObject {
  readonly dictionary: string
  readonly stream: string
}

function readObjects(pdf: Buffer): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>()
  const whole = pdf.toString('latin1')
  for (const [, id, body] of whole.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    if (!id || !body) continue
    const [dictionary = '', packed = ''] = body.split(/\nstream\n/, 2)
    const bytes = Buffer.from(packed.replace(/\nendstream$/, ''), 'latin1')
    const isPacked = dictionary.includes('FlateDecode')
    const isDrawn = isPacked && !/\/(Type|Subtype|Length1) /.test(dictionary)
    objects.set(id, { dictionary, stream: isDrawn ? unpack(bytes) : bytes.toString('latin1') })
  }
  return objects
}

function unpack(bytes: Buffer): string {
  return inflateSync(bytes).toString('latin1')
}

function streamOf(objects: ReadonlyMap<string, PdfObject>, from: string, link: RegExp): string {
  return objects.get(link.exec(from)?.[1] ?? '')?.stream ?? ''
}

function readLetters(map: string): Letters {
  const letters = new Map<number, string>()
  for (const [, glyph = '', code = ''] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]+)>\n/gi)) {
    const units = code.match(/.{4}/g) ?? []
    letters.set(
      Number.parseInt(glyph, 16),
      String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))),
    )
  }
  return letters
}

function showText(drawn: string, fontNamed: (name: string) => Letters | undefined): string {
  let text = ''
  let font: Letters | undefined
  for (const [, name, string] of drawn.matchAll(/\/(f\d+) [\d.]+ Tf|\(((?:\\[\s\S]|[^\\)])*)\)/g)) {
    if (name) font = fontNamed(name)
    else if (string !== undefined) text += decode(string, font)
  }
  return text
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function decode(string: string, font: Letters | undefined): string {
  const plain = string.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPED[code] ?? code),
  )
  let text = ''
  for (let at = 0; at + 1 < plain.length; at += 2) {
    text += font?.get(plain.charCodeAt(at) * 256 + plain.charCodeAt(at + 1)) ?? '\ufffd'
  }
  return text
}
