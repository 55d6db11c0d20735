import type { OutsideList } from './tables.ts'

/** What a kind of outside list means for the people found on it. */
export interface OutsideKind {
  /** A newer edition of the same source takes the place of the older: a whole roster. A list of deaths adds to the earlier ones. */
  readonly replaces: boolean
  /**
   * Whether likeness alone may link without an officer. A wrong death takes the protection of a living person away and
   * opens a claim for nobody, so a death without the very number is always looked at.
   */
  readonly linksByLikeness: boolean
  /** Headings that hold what the list says beside the person, by the name the fact is kept under. */
  readonly facts: Readonly<Record<string, RegExp>>
}

const EMPLOYER =
  /\b(perusahaan|instansi|pemberi kerja|badan usaha|skpd|opd|unit kerja|employer|company)\b/

export const OUTSIDE_KINDS: Readonly<Record<OutsideList, OutsideKind>> = {
  death: {
    replaces: false,
    linksByLikeness: false,
    facts: {
      diedOn:
        /^(?!.*\b(lahir|catat|lapor|terbit)\b).*\b((tgl|tanggal|tggl|hari) ?(meninggal|wafat|kematian|mati)|meninggal pada|died on|date of death|diedon)\b/,
      cause: /\b(penyebab|sebab|cause)\b/,
      deed: /\bakta\b/,
    },
  },
  'insurer-member': {
    replaces: true,
    linksByLikeness: true,
    facts: { employer: EMPLOYER, segment: /\b(segmen|segment|kepesertaan)\b/ },
  },
  'civil-servant': { replaces: true, linksByLikeness: true, facts: { employer: EMPLOYER } },
  'wage-earner': { replaces: true, linksByLikeness: true, facts: { employer: EMPLOYER } },
  'other-payer': {
    replaces: true,
    linksByLikeness: true,
    facts: { payer: /\b(pembayar|dibayar|penanggung|donatur|payer|sumber dana)\b/ },
  },
}

export const OUTSIDE_LISTS = Object.keys(OUTSIDE_KINDS) as readonly OutsideList[]
