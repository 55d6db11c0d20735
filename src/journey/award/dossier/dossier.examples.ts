import { createHash } from 'node:crypto'
import { figuresOf, kayongUtaraBorders } from '#journey/report/map/coverage-map.examples.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import type { DossierData, DossierFund } from './dossier-data.ts'

const TRACES = ['K1', 'K2', 'K3', 'S1', 'S2', 'D1', 'D2', 'F1']

const topology = kayongUtaraBorders()
const mapFigures = figuresOf(topology, (index) => (index === 9 ? null : 180 + ((index * 97) % 560)))

function fund(name: string, people: number, ceilingRupiah: number, trace: string): DossierFund {
  const committedRupiah = people * 12 * 16_800
  return {
    name,
    people,
    months: people * 12,
    ceilingRupiah,
    committedRupiah,
    paidRupiah: people * 9 * 16_800,
    confirmedRupiah: people * 8 * 16_800,
    status: trace === 'D1' ? 'published' : 'assumed',
    trace,
  }
}

/** A made-up year: 177 people by own budget, 2,030 by palm-oil money, in the 43 villages. */
export function madeUpDossier(): DossierData {
  return {
    isSample: true,
    regencyName: 'Kayong Utara',
    provinceName: 'Kalimantan Barat',
    programmeYear: 2026,
    asOf: isoDate('2026-12-31'),
    figures: [
      {
        value: '51,84\u00a0%',
        label: 'Pekerja terlindungi',
        meaning: '33.242 dari 64.120 pekerja, formal dan informal.',
        status: 'derived',
        trace: 'K1',
      },
      {
        value: '26.484',
        label: 'Bulan kepesertaan',
        meaning: 'Dijanjikan untuk 2.207 pekerja rentan; 17.656 sudah dikonfirmasi.',
        status: 'counted',
        trace: 'K2',
      },
      {
        value: 'Rp252.000.000',
        label: 'Diterima keluarga',
        meaning: 'Enam keluarga menerima santunan kematian penuh.',
        status: 'counted',
        trace: 'K3',
      },
    ],
    achieved: [
      'Semua 43 desa mengirim daftar; tidak ada nama yang hilang dari usulan sampai keputusan.',
      'Tidak ada bulan yang dibayar dua kali; buku iuran cocok sampai rupiah.',
    ],
    notYet: [
      '312 orang lolos periksa tetapi dana tidak cukup.',
      'Iuran Oktober sampai Desember dari dua sumber dana belum dikonfirmasi.',
    ],
    segments: [
      {
        name: 'Penerima upah',
        kind: 'formal',
        covered: 21_340,
        workers: 30_120,
        denominatorSource: 'Sakernas 2025',
        denominatorStatus: 'derived',
        trace: 'S1',
      },
      {
        name: 'Bukan penerima upah',
        kind: 'informal',
        covered: 11_902,
        workers: 34_000,
        denominatorSource: 'Sakernas 2025',
        denominatorStatus: 'derived',
        trace: 'S2',
      },
      {
        name: 'Pekerja migran',
        kind: 'informal',
        covered: 146,
        workers: null,
        denominatorSource: 'belum ada sumber',
        denominatorStatus: 'assumed',
        trace: 'S2',
      },
    ],
    map: {
      figures: mapFigures,
      topology,
      thresholds: [0.35, 0.45, 0.55, 0.65],
      target: 0.608,
      label: 'Desa terjauh masih tertinggal',
    },
    trend: {
      finding: 'Naik 4,05 poin sejak Januari, masih 8,96 poin di bawah target',
      measure: 'Persen pekerja yang terlindungi, formal dan informal',
      source: 'Sumber: daftar peserta; penyebut Sakernas 2025 (turunan).',
      unit: 'share',
      points: Array.from({ length: 12 }, (_, at) => ({
        label:
          at % 3 === 0 ? (['Jan', 'Apr', 'Jul', 'Okt'][at / 3] ?? '') : at === 11 ? 'Des 2026' : '',
        value: 0.4779 + 0.00368 * at,
      })),
      target: { value: 0.608, label: 'target 2026' },
      foreign: [{ at: 3, value: 0.5159, label: 'Angka terbit' }],
    },
    funds: [fund('PAD', 177, 35_683_200, 'D1'), fund('DBH Sawit', 2_030, 411_264_000, 'D2')],
    villages: mapFigures.map(({ code, name, districtName }, index) => ({
      code,
      name,
      districtName,
      named: 90 + (index % 7) * 9,
      covered: 51 + (index < 14 ? 1 : 0),
      leftOut: 7 + (index % 3),
      confirmedMonths: 408,
    })),
    families: [
      {
        event: 'Meninggal, santunan penuh',
        found: 7,
        paid: 6,
        paidRupiah: 252_000_000,
        open: 1,
        medianDays: 24,
        trace: 'F1',
      },
      {
        event: 'Meninggal dalam masa tunggu',
        found: 1,
        paid: 1,
        paidRupiah: 10_000_000,
        open: 0,
        medianDays: 31,
        trace: 'F1',
      },
    ],
    evidence: [
      {
        indicator: 'Peraturan',
        title: 'Instruksi kepada kepala desa',
        kind: 'instruksi',
        datedOn: isoDate('2026-02-03'),
        reference: 'contoh',
        status: 'present',
      },
      {
        indicator: 'Peraturan',
        title: 'Peraturan daerah',
        kind: 'perda',
        datedOn: null,
        reference: '',
        status: 'missing',
      },
      {
        indicator: 'Anggaran',
        title: 'Pagu menurut sumber dana',
        kind: 'DPA',
        datedOn: isoDate('2026-01-12'),
        reference: 'contoh',
        status: 'to-be-confirmed',
      },
    ],
    limits: [
      'Penyebut per desa diturunkan dari jumlah penduduk, bukan dari survei.',
      'Orang dalam contoh ini karangan.',
    ],
    openQuestions: [
      {
        question: 'Bolehkah Dana Desa membayar pekerja di luar PKTD?',
        effect: 'jumlah orang yang dapat dibayar desa.',
      },
      {
        question: 'Peraturan apa yang mengganti PMK 91/2023?',
        effect: 'bagian DBH Sawit untuk perlindungan.',
      },
    ],
    traces: TRACES.map((id) => ({
      id,
      title: `Angka contoh ${id}`,
      query: `report.figure-${id.toLowerCase()}`,
      value: '2.207',
      rows: 2_207,
      fingerprint: createHash('sha256').update(id).digest('hex'),
    })),
    checkUrl: 'https://payung.example/dosir/2026',
  }
}
