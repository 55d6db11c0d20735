import type { DirtPattern } from './pattern.ts'

const JOBS_OF_ALL = ['serabutan', 'IRT', 'swasta', 'kerja apa saja', 'Ibu Rumah Tangga', 'tani']

function thousands(amount: string): string {
  return amount.replace(/\B(?=(\d{3})+$)/g, '.')
}

export const OTHER_DIRT: readonly DirtPattern[] = [
  {
    name: 'village.variant',
    weight: 8,
    spoil: ({ hamlet }, { dice, village }) => ({
      village: dice.pick([...village.aliases, village.name.toUpperCase(), `Dusun ${hamlet}`]),
    }),
  },
  {
    name: 'village.split',
    weight: 2,
    spoil: (_line, { village }) => {
      const old = village.name.replace(/ (Selatan|Utara|Jaya|Lestari)$/, '')
      return old === village.name ? undefined : { village: old }
    },
  },
  {
    name: 'sex.coding',
    weight: 6,
    spoil: ({ sex }, { dice }) => {
      const words = sex === 'L' ? ['Lk', 'M', '1', 'Laki laki'] : ['Pr', 'W', 'F', '2', 'Perempuan']
      return { sex: dice.pick(words) }
    },
  },
  {
    name: 'sex.wrong',
    weight: 2,
    spoil: ({ sex }) => ({ sex: sex === 'L' ? 'P' : 'L' }),
  },
  {
    name: 'occupation.free_text',
    weight: 10,
    spoil: (_line, { dice, person, reference }) => {
      const job = reference.occupations.find((entry) => entry.id === person.occupationId)
      return {
        occupation: dice.share(0.6)
          ? dice.pick(job?.aliases ?? JOBS_OF_ALL)
          : dice.pick(JOBS_OF_ALL),
      }
    },
  },
  {
    name: 'money.separator',
    weight: 8,
    spoil: ({ income }, { dice }) =>
      income === ''
        ? undefined
        : {
            income: dice.pick([
              thousands(income),
              `Rp ${thousands(income)},-`,
              String(Number(income) / 1_000_000).replace('.', ','),
              thousands(income).replace(/\.000$/, ''),
            ]),
          },
  },
  {
    name: 'phone.digits',
    weight: 3,
    spoil: ({ phone }, { dice }) =>
      phone === ''
        ? undefined
        : { phone: dice.pick([phone.slice(0, 7), phone.slice(1), `+62 ${phone.slice(1)}`]) },
  },
  { name: 'line.struck', weight: 3, spoil: () => ({}) },
  { name: 'line.hidden', weight: 2, spoil: () => ({}) },
]
