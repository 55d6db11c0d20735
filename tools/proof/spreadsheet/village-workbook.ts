import { workbookBytes } from '#platform/spreadsheet/spreadsheet.examples.ts'

/** A list as villages send it: title, merged headings, dates, numbers, rich text, a struck and a hidden row, a total. */
export function villageWorkbook(people: number): Promise<Buffer> {
  return workbookBytes((data) => {
    data.addRow(['DAFTAR USULAN PEKERJA RENTAN'])
    data.mergeCells('A1:H1')
    data.addRow([])
    data.addRow(['No', 'NIK', 'No KK', 'Nama', 'L/P', 'Tempat, Tgl Lahir', 'Pekerjaan', 'No HP'])
    for (let at = 1; at <= people; at++) {
      const serial = String(at).padStart(4, '0')
      data.addRow([
        at,
        `611101120385${serial}`,
        6111012203150000 + at,
        `Budi ${at}`,
        'L',
        'Sukadana, 12-03-1985',
        'Nelayan',
        81257704431 + at,
      ])
    }
    data.getCell('F5').value = new Date(Date.UTC(1985, 2, 12))
    data.getCell('D6').value = {
      richText: [{ text: 'Bu' }, { text: 'di', font: { strike: true } }],
    }
    data.getCell('B7').value = { formula: 'A7&"x"', result: '6111011203850099' }
    data.getRow(8).font = { strike: true }
    data.getRow(9).hidden = true
    data.addRow(['JUMLAH', `${people} orang`])
  })
}
