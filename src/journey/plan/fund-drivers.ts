import type { FundMoney, Scenario } from './scenario.ts'

type Late = Scenario['funds'][number]['late']

export interface FundDriver {
  readonly money: (ceilingRupiah: number) => FundMoney
  readonly late: Late
  /** Indonesian: why it is drawn so. */
  readonly because: string
}

const band =
  (lowPermille: number, highPermille: number) =>
  (firstRupiah: number): FundMoney => ({ kind: 'band', firstRupiah, lowPermille, highPermille })

/** How the money of each kind of purse may move from year to year. All of it is assumption until a regency enters its own. */
const DRIVERS: Readonly<Record<string, FundDriver>> = {
  'dbh-sawit': {
    money: (firstRupiah) => ({
      kind: 'palm',
      firstRupiah,
      lagYears: 1,
      passThroughPermille: 1000,
      noisePermille: 350,
      floorPermille: 300,
      roofPermille: 1800,
    }),
    late: { perMillion: 100_000, months: 5 },
    because:
      'mengikuti harga sawit setahun sebelumnya, ditambah keputusan pusat yang tidak terduga',
  },
  pad: {
    money: band(-100, 120),
    late: { perMillion: 50_000, months: 4 },
    because: 'pendapatan asli daerah bergerak antara turun 10 % dan naik 12 % setahun',
  },
  add: {
    money: band(-150, 100),
    late: { perMillion: 150_000, months: 4 },
    because: 'transfer desa bergerak antara turun 15 % dan naik 10 % setahun',
  },
  province: {
    money: band(-250, 150),
    late: { perMillion: 100_000, months: 4 },
    because: 'kesepakatan provinsi diperbarui tiap tahun: turun 25 % sampai naik 15 %',
  },
  csr: {
    money: band(-400, 200),
    late: { perMillion: 50_000, months: 3 },
    because: 'perjanjian perusahaan dapat berkurang: turun 40 % sampai naik 20 %',
  },
}

const UNKNOWN: FundDriver = {
  money: band(-200, 100),
  late: { perMillion: 100_000, months: 4 },
  because: 'jenis dana tanpa pengalaman: turun 20 % sampai naik 10 % setahun',
}

export function driverOf(kind: string): FundDriver {
  return DRIVERS[kind] ?? UNKNOWN
}
