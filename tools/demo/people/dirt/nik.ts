import type { DirtPattern } from './pattern.ts'

function replaceAt(text: string, at: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + 1)
}

const LOOKALIKES: readonly (readonly [digit: string, letter: string])[] = [
  ['0', 'O'],
  ['1', 'l'],
  ['1', 'I'],
  ['5', 'S'],
  ['8', 'B'],
]

const PLACEHOLDERS = ['1111111111111111', '1234567890123456', '0', '-', '0000000000000000']

/** Excel keeps fifteen digits of a number; the last one of a NIK becomes 0. */
function asNumber(nik: string): string {
  return `${nik.slice(0, 15)}0`
}

function asScientific(nik: string): string {
  return `${nik[0]}.${nik.slice(1, 6)}E+15`
}

export const NIK_DIRT: readonly DirtPattern[] = [
  {
    name: 'nik.length',
    weight: 8,
    spoil: ({ nik }, { dice }) => {
      const at = dice.int(6, 14)
      const long = dice.share(0.4)
      return { nik: long ? nik.slice(0, at) + nik[at] + nik.slice(at) : replaceAt(nik, at, '') }
    },
  },
  {
    name: 'nik.spreadsheet_float',
    weight: 7,
    spoil: ({ nik }, { dice }) => ({ nik: dice.share(0.6) ? asNumber(nik) : asScientific(nik) }),
  },
  {
    name: 'nik.letters',
    weight: 6,
    spoil: ({ nik }, { dice }) => {
      const [digit, letter] = dice.pick(LOOKALIKES)
      const at = nik.indexOf(digit, 4)
      return at < 0 ? undefined : { nik: replaceAt(nik, at, letter) }
    },
  },
  {
    name: 'nik.separators',
    weight: 12,
    spoil: ({ nik }, { dice }) => ({
      nik: dice.pick([
        nik.replace(/(\d{4})(?=\d)/g, '$1 '),
        nik.replace(/^(\d{6})(\d{6})/, '$1.$2.'),
        nik.replace(/^(\d{6})(\d{6})/, '$1-$2-'),
        `'${nik}`,
        ` ${nik}\u00a0`,
      ]),
    }),
  },
  {
    name: 'nik.transposition',
    weight: 7,
    spoil: ({ nik }, { dice }) => {
      const at = dice.int(6, 14)
      if (nik[at] === nik[at + 1]) return undefined
      return { nik: nik.slice(0, at) + nik[at + 1] + nik[at] + nik.slice(at + 2) }
    },
  },
  {
    name: 'nik.female_day',
    weight: 4,
    spoil: ({ nik, sex }) => {
      const day = Number(nik.slice(6, 8)) + (sex === 'P' ? -40 : 40)
      return { nik: nik.slice(0, 6) + String(day).padStart(2, '0') + nik.slice(8) }
    },
  },
  {
    name: 'nik.serial_zero',
    weight: 2,
    spoil: ({ nik }) => ({ nik: `${nik.slice(0, 12)}0000` }),
  },
  {
    name: 'nik.placeholder',
    weight: 4,
    spoil: (_line, { dice }) => ({ nik: dice.pick(PLACEHOLDERS) }),
  },
  { name: 'nik.empty', weight: 6, spoil: () => ({ nik: '' }) },
  {
    name: 'nik.duplicate',
    weight: 3,
    spoil: (_line, { neighbour, person }) =>
      neighbour.id === person.id ? undefined : { nik: neighbour.nik },
  },
  { name: 'nik.kk_for_nik', weight: 5, spoil: (_line, { person }) => ({ nik: person.kk }) },
]
