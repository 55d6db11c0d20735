import type { ColumnMap } from '#journey/match/engine/column-map.ts'
import { type Dice, dice as newDice } from './dice.ts'
import { shuffled } from './indonesian-sets.ts'
import type { Labelled, Row } from './labelled.ts'
import { digitSlip, typo } from './slips.ts'

const list = (text: string) => text.split(' ')
const heads = list(
  'learning boosting inductive neural bayesian genetic reinforcement decision probabilistic recurrent stochastic linear markov hierarchical',
)
const things = list(
  'trees networks programs classifiers agents models concepts rules features policies languages automata kernels representations',
)
const ends = list(
  'noise queries examples experts theory constraints memory robots text time structure search experience control',
)
const families = list(
  'Schapire Freund Quinlan Mitchell Valiant Kearns Haussler Blum Rivest Dietterich Koller Pearl Sutton Barto Utgoff Pazzani Fahlman Lebiere',
)
const venues = [
  ['Machine Learning', 'Mach. Learn.', 'ML journal'],
  ['Proceedings of the International Conference on Machine Learning', 'Proc. ICML', 'In ICML'],
  ['Advances in Neural Information Processing Systems', 'NIPS', 'Adv. in NIPS'],
  ['Journal of Artificial Intelligence Research', 'JAIR', 'J. Artif. Intell. Res.'],
] as const

interface Paper {
  readonly title: string
  readonly authors: readonly (readonly [string, string])[]
  readonly venue: number
  readonly year: number
}

const columns: ColumnMap = {
  id: 'id',
  fields: [
    { type: 'text', columns: ['title'] },
    { type: 'name', columns: ['authors'] },
    { type: 'text', columns: ['venue'] },
    { type: 'code', columns: ['year'] },
  ],
}

/** Citations of a few papers, some cited very often: abbreviated venues, initials, authors left out, titles cut short. */
export function citations(seed: number, papers: number): Labelled {
  const dice = newDice(seed)
  const person = new Map<string, number>()
  const rows: Row[] = []
  for (let number = 0; number < papers; number++) {
    const paper = paperOf(dice)
    const copies = 1 + Math.floor(60 * dice.unit() ** 4)
    for (let copy = 0; copy < copies; copy++) {
      const id = `c${rows.length}`
      person.set(id, number)
      rows.push({ id, ...cite(paper, dice) })
    }
  }
  return { name: 'citations', seed, left: shuffled(rows, dice), columns, person }
}

function paperOf(dice: Dice): Paper {
  const title = [
    dice.pick(heads),
    dice.pick(heads),
    dice.pick(things),
    dice.pick(['for', 'with', 'from', 'in the presence of', 'and']),
    dice.pick(heads),
    dice.pick(ends),
  ].join(' ')
  return {
    title,
    authors: Array.from({ length: 1 + dice.below(3) }, () => [
      String.fromCharCode(65 + dice.below(20)),
      dice.pick(families),
    ]),
    venue: dice.below(venues.length),
    year: 1982 + dice.below(16),
  }
}

function cite(paper: Paper, dice: Dice): Row {
  const words = paper.title.split(' ')
  const title = dice.happens(0.08) ? words.slice(0, -2).join(' ') : paper.title
  const style = dice.below(3)
  const authors = (dice.happens(0.1) ? paper.authors.slice(0, 1) : paper.authors).map(
    ([initial, family]) =>
      style === 0 ? `${initial}. ${family}` : style === 1 ? `${family}, ${initial}.` : family,
  )
  return {
    title: dice.happens(0.2) ? typo(title, dice) : title,
    authors: authors.join(style === 1 ? ' and ' : ', '),
    venue: dice.happens(0.15) ? '' : dice.pick(venues[paper.venue] ?? venues[0]),
    year: dice.happens(0.15)
      ? ''
      : dice.happens(0.05)
        ? digitSlip(String(paper.year), dice)
        : String(paper.year),
  }
}
