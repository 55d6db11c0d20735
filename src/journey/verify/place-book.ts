export interface Area {
  readonly code: string
  readonly name: string
}

export interface Alias {
  readonly code: string
  readonly alias: string
}

/** The official areas: provinces, regencies, districts, villages, and how people write the villages. */
export interface PlaceBook {
  has(code: string): boolean
  nameOf(code: string): string
  /** Villages of a regency whose name or alias this text is; several when districts share a name. */
  villagesNamed(regency: string, text: string): readonly string[]
  /** Regency minimum wage in force in a year, or the province's; undefined when none is known. */
  minimumWageRupiah(regency: string, year: number): number | undefined
}

export interface Wage {
  readonly area: string
  readonly year: number
  readonly monthlyRupiah: number
}

/** `villagesOf` is asked once for each regency somebody names, for villages that `areas` leaves out. */
export function placeBook(
  areas: Iterable<Area>,
  aliases: readonly Alias[],
  wages: readonly Wage[],
  villagesOf: (regency: string) => Iterable<Area> = () => [],
): PlaceBook {
  const names = new Map<string, string>()
  const villages = new Map<string, Map<string, string[]>>()
  for (const { code, name } of areas) {
    names.set(code, name)
    if (code.length === 13) nameVillage(villages, code, name)
  }
  for (const { code, alias } of aliases) if (code.length === 13) nameVillage(villages, code, alias)
  // The country has 83,762 villages; a list needs those of a few regencies.
  const opened = new Set<string>()
  const open = (code: string): void => {
    const regency = code.slice(0, 5)
    if (code.length !== 13 || opened.has(regency)) return
    opened.add(regency)
    for (const village of villagesOf(regency)) {
      names.set(village.code, village.name)
      nameVillage(villages, village.code, village.name)
    }
  }
  return {
    has: (code) => {
      open(code)
      return names.has(code)
    },
    nameOf: (code) => {
      open(code)
      return names.get(code) ?? code
    },
    villagesNamed: (regency, text) => {
      open(`${regency}.01.0001`)
      const digits = text.replace(/[\s.]/g, '')
      if (/^\d+$/.test(digits)) return names.has(dotted(digits)) ? [dotted(digits)] : []
      return villages.get(regency)?.get(plainPlace(text)) ?? []
    },
    minimumWageRupiah: (regency, year) =>
      latestWage(wages, regency, year) ?? latestWage(wages, regency.slice(0, 2), year),
  }
}

/** `6111012001` → `61.11.01.2001` */
function dotted(digits: string): string {
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].join('.')
}

function nameVillage(
  villages: Map<string, Map<string, string[]>>,
  code: string,
  name: string,
): void {
  const regency = code.slice(0, 5)
  const named = villages.get(regency) ?? new Map<string, string[]>()
  villages.set(regency, named)
  const key = plainPlace(name)
  const codes = named.get(key) ?? []
  if (!codes.includes(code)) named.set(key, [...codes, code])
}

function latestWage(wages: readonly Wage[], area: string, year: number): number | undefined {
  const known = wages.filter((wage) => wage.area === area && wage.year <= year)
  return known.sort((a, b) => b.year - a.year)[0]?.monthlyRupiah
}

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(sei|sg|s)\b/g, 'sungai'],
  [/\b(tj|tg|tjg|tanjong)\b/g, 'tanjung'],
  [/\b(tlk|tl|tk|teluq)\b/g, 'teluk'],
  [/\b(p|pl)\b/g, 'pulau'],
  [/\b(kp|kpg)\b/g, 'kampung'],
  [/\b(sp|smpg)\b/g, 'simpang'],
  [/\b(pkl|pangkal)\b/g, 'pangkalan'],
  [/\b(g|gn|gng)\b/g, 'gunung'],
]

/** A village name as a key: short forms written out, marks, spaces and the word "desa" dropped. */
export function plainPlace(text: string): string {
  let plain = text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
  plain = plain.replace(/^(desa|kelurahan|kel|ds)\s+/, '')
  for (const [short, long] of SHORT_FORMS) plain = plain.replace(short, long)
  return plain.replace(/ /g, '')
}
