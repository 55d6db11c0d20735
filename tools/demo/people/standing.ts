import { randomDay } from './days.ts'
import type { Dice } from './dice.ts'
import type { Person, RegistryStanding, Role } from './person.ts'

type Standing = Pick<Person, 'registry' | 'elsewhere' | 'elsewhereFrom'>

const EMPLOYERS = [
  'PT Contoh Sawit Lestari',
  'PT Karangan Agro Kayong',
  'PT Misal Perkebunan Jaya',
  'CV Umpama Konstruksi',
  'Koperasi Contoh Plasma Mandiri',
]

interface Trouble {
  readonly share: number
  readonly registry: RegistryStanding
  readonly elsewhere: boolean
}

/**
 * What the regency cannot see and the branch will: the shares that make 10 to 15 in a hundred come back refused,
 * as Mukomuko 2024 (10 %) and Ngawi 2024 (15 %) reported.
 */
const HIDDEN: Readonly<Partial<Record<Role, readonly Trouble[]>>> = {
  newcomer: [
    { share: 0.056, registry: 'active', elsewhere: true },
    { share: 0.03, registry: 'not-found', elsewhere: false },
    { share: 0.022, registry: 'differs', elsewhere: false },
  ],
  member: [
    { share: 0.066, registry: 'active', elsewhere: true },
    { share: 0.016, registry: 'not-found', elsewhere: false },
    { share: 0.019, registry: 'differs', elsewhere: false },
  ],
}

const NONE: Standing = { registry: 'active', elsewhere: '', elsewhereFrom: '' }

export function standingOf(dice: Dice, role: Role): Standing {
  if (role === 'wage-earner') {
    return {
      registry: 'active',
      elsewhere: dice.pick(EMPLOYERS),
      elsewhereFrom: randomDay(dice, '2019-01-01', '2025-10-31'),
    }
  }
  let draw = dice.int(0, 999_999) / 1_000_000
  for (const trouble of HIDDEN[role] ?? []) {
    draw -= trouble.share
    if (draw >= 0) continue
    if (!trouble.elsewhere) return { ...NONE, registry: trouble.registry }
    const from = role === 'member' ? '2025-11-01' : '2024-01-01'
    return {
      registry: trouble.registry,
      elsewhere: dice.pick(EMPLOYERS),
      elsewhereFrom: randomDay(dice, from, '2026-01-31'),
    }
  }
  return NONE
}
