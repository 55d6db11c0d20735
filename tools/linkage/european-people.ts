import { type Dice, runningTotals } from './dice.ts'
import { two } from './slips.ts'

/** What a European register knows of somebody. */
export interface European {
  readonly number: number
  readonly first: string
  readonly middle: string
  readonly last: string
  readonly sex: 'm' | 'f'
  /** YYYY-MM-DD */
  readonly born: string
  readonly street: string
  readonly house: string
  readonly postcode: string
  readonly town: string
  readonly email: string
  readonly phone: string
}

export type Tongue = 'de' | 'nl' | 'en'

interface Words {
  readonly m: readonly string[]
  readonly f: readonly string[]
  readonly heads: readonly string[]
  readonly tails: readonly string[]
  readonly particles: readonly string[]
  readonly towns: readonly string[]
  readonly streets: readonly string[]
}

const list = (text: string) => text.split(' ')

const tongues: Readonly<Record<Tongue, Words>> = {
  de: {
    m: list(
      'Hans Jürgen Günter Karl-Heinz Wolfgang Jörg Björn Matthias Andreas Uwe Klaus Peter Michael Thomas Stefan Christian Sebastian Lukas Felix Götz Rüdiger Ömer Friedrich Heinrich Johannes Kurt Otto',
    ),
    f: list(
      'Ursula Käthe Bärbel Renate Helga Sabine Petra Monika Andrea Claudia Anna-Lena Jördis Gisela Ingrid Karin Brigitte Christa Elisabeth Marie Sophie Lea Hannah Änne Birgit Martina',
    ),
    heads: list(
      'Müll Schröd Schäf Krüg Köhl Weiß Groß Böhm Bäck Fisch Web Hoff Schulz Wagn Beck Zimm Hart Lang Krau Vog Stein Jäg Kais Fuchs Lehm Kühn Sau Brau',
    ),
    tails: list('er mann er s e ler el ner ig bauer berg feld ke ert'),
    particles: ['', '', '', '', '', '', '', '', 'von'],
    towns: list(
      'Köln München Nürnberg Düsseldorf Hamburg Berlin Göttingen Lübeck Münster Würzburg Leipzig Bonn Ulm Fürth',
    ),
    streets: ['straße', 'weg', 'allee', 'platz', 'gasse'],
  },
  nl: {
    m: list(
      'Jan Pieter Willem Hendrik Cornelis Johannes Gerrit Dirk Maarten Sjoerd Joost Ruben Daan Bram Thijs Kees Wouter Lars Niels Jeroen Bas Koen',
    ),
    f: list(
      'Maria Johanna Anna Cornelia Elisabeth Wilhelmina Saskia Femke Sanne Lotte Marloes Anouk Iris Floor Fleur Annemiek Hanneke Marijke Trijntje Geertje',
    ),
    heads: list(
      'Berg Dijk Bos Vis Smit Meij Mul Vries Jans Bakk Dekk Hoek Veld Wal Zand Rooy Brouw Kuip Post Kok Boer Ruit Schout',
    ),
    tails: list('er stra man ma ink sen en huis kamp laar meijer veen hof'),
    particles: ['', '', '', 'van', 'van der', 'de', 'van den', 'ter'],
    towns: list(
      'Amsterdam Rotterdam Utrecht Groningen Leiden Delft Haarlem Zwolle Breda Nijmegen Gouda Hoorn',
    ),
    streets: ['straat', 'weg', 'laan', 'plein', 'kade'],
  },
  en: {
    m: list(
      'James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Noah Oliver George Harry Jacob',
    ),
    f: list(
      'Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Emily Olivia Amelia Isla Ava Grace Freya Poppy',
    ),
    heads: list(
      "Smith Jones Tayl Brown Will Wils Johns Dav Rob Wright Thomp Ev Walk White Ed Hugh Hall Gre Lew Harr Clark Pat Jack Wood Turn Mart O'Con Mac",
    ),
    tails: list('son s or er ans iams ton ley ford man well ham in donald nor'),
    particles: [''],
    towns: list(
      'London Leeds Bristol York Bath Luton Derby Poole Hull Preston Reading Oxford Exeter Swansea Dundee',
    ),
    streets: [' Street', ' Road', ' Lane', ' Close', ' Avenue'],
  },
}

const nicks = list(
  'star sunny wolf rider blue tiger coffee runner pixel garden ocean happy lucky moon',
)

/** People of one country; the same dice, the same people. Some live together, parents share names with children. */
export function makeEuropeans(count: number, tongue: Tongue, dice: Dice): European[] {
  const words = tongues[tongue]
  const rare = (length: number, flat: number) =>
    runningTotals(Array.from({ length }, (_, at) => 1 / (at + flat)))
  const lasts = words.heads.flatMap((head) => words.tails.map((tail) => head + tail))
  const [men, women, family] = [
    rare(words.m.length, 6),
    rare(words.f.length, 6),
    rare(lasts.length, 15),
  ]
  const people: European[] = []
  for (let number = 0; number < count; number++) {
    const sex = dice.happens(0.5) ? 'm' : 'f'
    const given = (which: 'm' | 'f') =>
      words[which][dice.weighted(which === 'm' ? men : women)] ?? ''
    const kin = dice.happens(0.2) ? people.at(-1) : undefined
    const particle = dice.pick(words.particles)
    const own = lasts[dice.weighted(family)] ?? ''
    const last = kin?.last ?? (particle === '' ? own : `${particle} ${own}`)
    const first = given(sex)
    const year = 1920 + dice.below(85)
    const home = kin ?? {
      street: `${lasts[dice.below(lasts.length)]}${dice.pick(words.streets)}`,
      house: String(1 + dice.below(150)),
      postcode: String(10_000 + dice.below(80_000)),
      town: dice.pick(words.towns),
    }
    const plain = (dice.happens(0.4) ? `${first}.${last}` : dice.pick(nicks))
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z.]/g, '')
    people.push({
      number,
      first,
      middle: dice.happens(0.5) ? '' : given(sex),
      last,
      sex,
      born: `${year}-${two(1 + dice.below(12))}-${two(1 + dice.below(28))}`,
      street: home.street,
      house: home.house,
      postcode: home.postcode,
      town: home.town,
      email: `${plain}${number * 7 + dice.below(7)}@${dice.pick(['mail', 'post', 'web', 'corp'])}.${dice.pick(['com', 'org', 'net'])}`,
      phone: `0${100 + dice.below(800)} ${1_000_000 + dice.below(8_999_999)}`,
    })
  }
  return people
}
