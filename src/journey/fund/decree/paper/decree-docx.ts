import {
  AlignmentType,
  Document,
  Footer,
  ImageRun,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { qrPng } from '#platform/typst/qr-png.ts'
import type { DecreeData } from './decree-data.ts'
import { layOutDecree } from './decree-sheet.ts'
import { annexXml } from './docx-annex.ts'
import { plainTable } from './docx-cells.ts'

type Sheet = ReturnType<typeof layOutDecree>

const SERIF = 'Times New Roman'
const CLAUSE_TWIPS = 2_000
const A4 = { width: 11_906, height: 16_838 }

/**
 * The decree as an editable document: the same words, lists and totals as the paper; same sheet, same bytes.
 * The library makes the body; the annex of thousands of rows is written as text, which takes a twentieth of the time.
 */
async function packDecree(sheet: Sheet): Promise<Uint8Array> {
  const document = new Document({
    title: sheet.title,
    creator: 'Payung',
    lastModifiedBy: 'Payung',
    styles: { default: { document: { run: { font: SERIF, size: 22 } } } },
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: 800, bottom: 900, left: 700, right: 700 } },
        },
        footers: { default: footerOf(sheet, await qrPng(sheet.checkUrl)) },
        children: [...bodyParts(sheet), new Paragraph(ANNEX_MARK), ...signatureParts(sheet)],
      },
    ],
  })
  const skeleton = await Packer.pack(document, 'nodebuffer', undefined, [
    { path: 'docProps/core.xml', data: coreProperties(sheet) },
  ])
  return withAnnex(skeleton, annexXml(sheet))
}

/** The document of a decree's data. */
export function setDecreeDocument(data: DecreeData): Promise<Uint8Array> {
  return packDecree(layOutDecree(data))
}

const ANNEX_MARK = 'LAMPIRAN-DI-SINI'
const DOCUMENT = 'word/document.xml'
// The oldest day a zip can name; the hour of packing is nobody's business.
const NO_TIME = new Date(1980, 0, 1)

function withAnnex(skeleton: Uint8Array, annex: string): Uint8Array {
  const files = unzipSync(skeleton)
  const body = strFromU8(files[DOCUMENT] ?? new Uint8Array())
  const mark = body.indexOf(ANNEX_MARK)
  const [from, to] = [
    body.lastIndexOf('<w:p>', mark),
    body.indexOf('</w:p>', mark) + '</w:p>'.length,
  ]
  if (mark < 0 || from < 0) throw new Error('the document has no place for its annex')
  const whole: Zippable = {}
  for (const [path, bytes] of Object.entries(files)) whole[path] = [bytes, { mtime: NO_TIME }]
  const text = `${body.slice(0, from)}${annex}${body.slice(to)}`
  whole[DOCUMENT] = [strToU8(text), { mtime: NO_TIME }]
  return zipSync(whole, { level: 6 })
}

function bodyParts(sheet: Sheet) {
  return [
    centred([sheet.office, `PROVINSI ${sheet.province}`], true),
    centred([`KEPUTUSAN ${sheet.office}`, `NOMOR ${sheet.number}`], true),
    centred(['TENTANG']),
    centred([sheet.title.toUpperCase()], true),
    centred([`${sheet.office},`]),
    ...clauses(
      'Menimbang',
      sheet.considerations.map((text, at) => `${String.fromCharCode(97 + at)}. ${text}`),
    ),
    ...clauses(
      'Mengingat',
      sheet.legalBasis.map(
        ({ text, isConfirmed }, at) =>
          `${at + 1}. ${text}${isConfirmed ? '' : ' (perlu dikonfirmasi)'}`,
      ),
    ),
    centred(['MEMUTUSKAN:'], true),
    ...clauses('Menetapkan', [`KEPUTUSAN ${sheet.office} TENTANG ${sheet.title.toUpperCase()}.`]),
    ...sheet.dicta.flatMap((dictum) => [
      ...clauses(dictum.label, [dictum.text]),
      ...(dictum.showsFunds ? [fundTable(sheet)] : []),
    ]),
    ...signatureParts(sheet),
  ]
}

function clauses(label: string, texts: readonly string[]): Paragraph[] {
  return texts.map(
    (text, at) =>
      new Paragraph({
        ...hanging,
        children: [
          new TextRun({ text: at === 0 ? label : '', bold: label === label.toUpperCase() }),
          new TextRun({ children: [new Tab(), at === 0 ? ': ' : '  ', text] }),
        ],
      }),
  )
}

const hanging: IParagraphOptions = {
  alignment: AlignmentType.JUSTIFIED,
  spacing: { after: 100 },
  indent: { left: CLAUSE_TWIPS, hanging: CLAUSE_TWIPS },
  tabStops: [{ type: TabStopType.LEFT, position: CLAUSE_TWIPS }],
}

function fundTable(sheet: Sheet) {
  const number = (text: string) => ({ text, isNumber: true })
  return plainTable(
    [190, 50, 50, 75, 75, 80],
    [
      { text: 'Sumber dana' },
      ...['Orang', 'Bulan', 'JKK (Rp)', 'JKM (Rp)', 'Jumlah (Rp)'].map(number),
    ],
    [
      ...sheet.funds.map((fund) => [
        {
          text: `${fund.name}${fund.isConfirmed ? '' : ' (perlu dikonfirmasi)'}\n${fund.accounts}`,
        },
        ...[fund.people, fund.months, fund.jkk, fund.jkm, fund.total].map(number),
      ]),
      [
        { text: 'Jumlah', isBold: true },
        ...[
          sheet.fundSum.people,
          sheet.fundSum.months,
          sheet.fundSum.jkk,
          sheet.fundSum.jkm,
          sheet.fundSum.total,
        ].map((text) => ({ text, isNumber: true, isBold: true })),
      ],
    ],
  )
}

function signatureParts(sheet: Sheet): Paragraph[] {
  const lines = [
    `Ditetapkan di ${sheet.seat}`,
    `pada tanggal ${sheet.decidedOn}`,
    `${sheet.office},`,
    '',
    '',
    sheet.signerName,
  ]
  return lines.map(
    (text) =>
      new Paragraph({ indent: { left: 5_200 }, keepNext: true, children: [new TextRun(text)] }),
  )
}

function centred(lines: readonly string[], bold = false): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    children: lines.map((text, at) => new TextRun({ text, bold, ...(at > 0 && { break: 1 }) })),
  })
}

function footerOf(sheet: Sheet, qr: Buffer): Footer {
  const sample = sheet.isSample ? ' · CONTOH, bukan surat resmi' : ''
  const text = (children: (string | typeof PageNumber.CURRENT)[]) =>
    new TextRun({ size: 14, children })
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new ImageRun({
            type: 'png',
            data: qr,
            transformation: { width: QR_PIXELS, height: QR_PIXELS },
            // Named by us: the library would count pictures of the whole process.
            altText: { id: '1', name: 'Kode QR', title: 'Kode QR', description: QR_WORDS },
          }),
          text([`  Sidik daftar ${sheet.fingerprint} · halaman `, PageNumber.CURRENT, sample]),
        ],
      }),
      new Paragraph({ children: [text([`${QR_WORDS}: ${sheet.checkUrl}`])] }),
    ],
  })
}

const QR_PIXELS = 56
const QR_WORDS = 'Pindai untuk mencocokkan daftar ini dengan daftar yang dibekukan'

// The library would write the hour of setting; a paper bears the day of its decree.
function coreProperties(sheet: Sheet): string {
  const day = sheet.date.map((part) => String(part).padStart(2, '0')).join('-')
  const moment = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`
  return `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Payung</dc:creator>${moment('created')}${moment('modified')}</cp:coreProperties>`
}
