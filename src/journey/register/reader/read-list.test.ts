import { describe, expect, it } from 'vitest'
import { aSheet, BUDI, HEADINGS, readSheets, SUIATI } from './list.examples.ts'

const struck = (text: string) => ({ text, kind: 'text', struck: 'all' }) as const

describe('a village list', () => {
  it('is read below its headings, wherever they stand', () => {
    const title = ['', 'DAFTAR USULAN PEKERJA RENTAN DESA SUTERA TAHUN 2026']
    const file = readSheets(
      aSheet([title, [], ['', 'Kecamatan', 'Sukadana'], [], HEADINGS, SUIATI, BUDI]),
    )
    expect(file.refused).toBeNull()
    expect(file.sheet).toBe('Data')
    expect(file.rows).toMatchObject([
      {
        line: 6,
        nik: '6111014505000004',
        name: 'Suiati',
        sex: 'P',
        birthDate: '2000-05-05',
        occupation: 'Nelayan',
      },
      { line: 7, nik: '6111011203850002', name: 'Budi', sex: 'L', birthDate: '1985-03-12' },
    ])
    expect(file.rows[0]?.written).toMatchObject({ 'L/P': 'P', 'Tgl Lahir': '05-05-2000' })
  })

  it('may have two rows of headings and a row of column numbers', () => {
    const file = readSheets(
      aSheet(
        [
          ['No', 'NIK', 'Nama', 'Alamat', undefined, 'Tempat, Tanggal Lahir'],
          [undefined, undefined, undefined, 'RT', 'RW'],
          ['1', '2', '3', '4', '5', '6'],
          ['1', '6111014505000004', 'Suiati', '01', '02', 'Sukadana, 5 Mei 2000'],
        ],
        { merges: [{ firstRow: 0, firstColumn: 3, lastRow: 0, lastColumn: 4 }] },
      ),
    )
    expect(file.rows).toMatchObject([
      { line: 4, address: 'RT 01, RW 02', birthPlace: 'Sukadana', birthDate: '2000-05-05' },
    ])
  })

  it('may have its columns in any order, with blanks between and 200 of them', () => {
    const wide = (facts: Record<number, string>) =>
      Array.from(
        { length: 200 },
        (_, column) => facts[column] ?? (column === 7 ? undefined : `x${column}`),
      )
    const file = readSheets(
      aSheet([
        wide({ 3: 'Nama', 150: 'NIK', 199: 'Tgl Lahir' }),
        wide({ 3: 'Suiati', 150: '6111014505000004', 199: '05-05-2000' }),
      ]),
    )
    expect(file.rows).toMatchObject([
      { nik: '6111014505000004', name: 'Suiati', birthDate: '2000-05-05' },
    ])
  })

  it('may repeat its headings, in another order', () => {
    const again = ['No', 'Nama', 'NIK', 'Tgl Lahir', 'L/P', 'Pekerjaan']
    const row = ['2', 'Budi', '6111011203850002', '12-03-1985', 'L', 'Petani']
    const file = readSheets(aSheet([HEADINGS, SUIATI, again, row]))
    expect(file.rows).toMatchObject([{ name: 'Suiati' }, { name: 'Budi', nik: '6111011203850002' }])
  })

  it('ends before totals and signatures, which are named', () => {
    const file = readSheets(
      aSheet([
        HEADINGS,
        SUIATI,
        ['JUMLAH', '1 orang'],
        [],
        ['', '', '', 'Mengetahui,'],
        ['', '', '', 'Kepala Desa Sutera'],
        ['', '', 'H. Rahman'],
      ]),
    )
    expect(file.rows).toHaveLength(1)
    expect(file.findings.map(({ code, message }) => [code, message])).toContainEqual([
      'F002',
      'Baris 3 dan 5–7 bukan data orang (judul, jumlah, tanda tangan) dan dilewati.',
    ])
  })

  it('leaves pre-numbered empty rows out and keeps people with half their facts', () => {
    const file = readSheets(aSheet([HEADINGS, SUIATI, ['2', '', 'Budi'], ['3'], ['4', '-', '-']]))
    expect(file.rows.map(({ name }) => name)).toEqual(['Suiati', 'Budi'])
  })

  it('spread over several sheets is one list; other sheets are passed over', () => {
    const file = readSheets(
      aSheet([HEADINGS, SUIATI], { name: 'Dusun Satu' }),
      aSheet([HEADINGS, BUDI], { name: 'Dusun Dua' }),
      aSheet([['Petunjuk pengisian'], ['Isi semua kolom']], { name: 'Petunjuk' }),
    )
    expect(file.sheet).toBe('Dusun Satu, Dusun Dua')
    expect(file.rows.map(({ sheet, line }) => [sheet, line])).toEqual([
      ['Dusun Satu', 2],
      ['Dusun Dua', 2],
    ])
    expect(file.findings.map(({ code }) => code)).toContain('F007')
  })

  it('on a hidden sheet counts only when no visible sheet is a list', () => {
    const hidden = aSheet([HEADINGS, BUDI], { name: 'Lama', isHidden: true })
    const both = readSheets(aSheet([HEADINGS, SUIATI]), hidden)
    expect(both.rows.map(({ name }) => name)).toEqual(['Suiati'])
    expect(both.findings.map(({ code }) => code)).toContain('F003')
    expect(readSheets(hidden).rows.map(({ name }) => name)).toEqual(['Budi'])
  })
})

describe('a struck row', () => {
  it('is no candidate and is named', () => {
    const file = readSheets(
      aSheet([HEADINGS, SUIATI, ['2', struck('6111011203850002'), struck('Budi'), struck('L')]]),
    )
    expect(file.rows.map(({ name }) => name)).toEqual(['Suiati'])
    expect(file.findings).toContainEqual({
      code: 'F001',
      severity: 'inform',
      field: '',
      message:
        'Baris 3 (Budi) dicoret, jadi tidak dibaca sebagai calon. Hapus coretannya bila orang ini tetap diusulkan.',
    })
  })

  it('with only its phone struck stays a candidate', () => {
    const headings = [...HEADINGS, 'No HP']
    const file = readSheets(aSheet([headings, [...SUIATI, struck('081257704431')]]))
    expect(file.rows).toHaveLength(1)
  })

  it('with only its name struck stays a candidate in doubt', () => {
    const file = readSheets(aSheet([HEADINGS, ['1', '6111014505000004', struck('Suiati')]]))
    expect(file.rows[0]?.unclear.name).toEqual({ reason: 'struck', written: 'Suiati' })
  })

  it('means what stands beside the struck words', () => {
    const corrected = {
      text: 'Suyati Suiati',
      kind: 'text',
      struck: 'part',
      standing: 'Suiati',
    } as const
    const file = readSheets(aSheet([HEADINGS, ['1', '6111014505000004', corrected]]))
    expect(file.rows[0]).toMatchObject({ name: 'Suiati', written: { Nama: 'Suyati Suiati' } })
  })
})

describe('NIK and family card', () => {
  const rows = Array.from({ length: 6 }, (_, at) => [
    `61110112038500${10 + at}`,
    `61110122031500${10 + (at >> 1)}`,
    `Budi ${'ABCDEF'[at]}`,
    '12-03-1985',
  ])

  it('are told apart when their headings are exchanged', () => {
    const file = readSheets(aSheet([['No KK', 'NIK', 'Nama', 'Tgl Lahir'], ...rows]))
    expect(file.rows[0]).toMatchObject({ nik: '6111011203850010', kk: '6111012203150010' })
    expect(file.findings.map(({ code }) => code)).toContain('F004')
  })

  it('stay as headed when the headings are right', () => {
    const file = readSheets(aSheet([['NIK', 'No KK', 'Nama', 'Tgl Lahir'], ...rows]))
    expect(file.rows[0]).toMatchObject({ nik: '6111011203850010', kk: '6111012203150010' })
    expect(file.findings.map(({ code }) => code)).not.toContain('F004')
  })

  it('without a heading the NIK is found by what it holds', () => {
    const file = readSheets(aSheet([[undefined, 'No KK', 'Nama', 'Tgl Lahir'], ...rows]))
    expect(file.rows[0]).toMatchObject({ nik: '6111011203850010', kk: '6111012203150010' })
    expect(file.findings.map(({ code }) => code)).toContain('F004')
  })
})

describe('sex in two boxes', () => {
  it('is the ticked one', () => {
    const file = readSheets(
      aSheet([
        ['NIK', 'Nama', 'L', 'P'],
        ['6111014505000004', 'Suiati', '', 'v'],
        ['6111011203850002', 'Budi', '√', '-'],
      ]),
    )
    expect(file.rows.map(({ sex }) => sex)).toEqual(['P', 'L'])
  })
})

describe('a sheet that is no list', () => {
  it.each([
    ['empty', [], /^Lembar "Data" kosong\./],
    ['without headings', [['halo'], ['dunia']], /tidak punya baris judul kolom/],
    [
      'without NIK',
      [
        ['No', 'Nama', 'Tgl Lahir', 'Pekerjaan'],
        ['1', 'Suiati', '05-05-2000', 'Nelayan'],
      ],
      /^Lembar "Data" tidak punya kolom NIK\. Judul yang ada: No, Nama/,
    ],
    [
      'without names',
      [
        ['No', 'NIK', 'Tgl Lahir', 'Pekerjaan'],
        ['1', '6111014505000004', '05-05-2000', 'Nelayan'],
      ],
      /tidak punya kolom nama/,
    ],
    ['without people', [HEADINGS], /tidak ada orang di bawahnya/],
  ])('%s says so in one sentence', (_, rows, sentence) => {
    const file = readSheets(aSheet(rows))
    expect(file.refused).toMatch(sentence)
    expect(file.rows).toEqual([])
  })
})
