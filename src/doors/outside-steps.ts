import { settleListedDeaths } from '#journey/claim/settle-listed-deaths.ts'
import { linkComparables } from '#journey/match/link-comparables.ts'
import { matchOutside } from '#journey/match/match-outside.ts'
import { readingAll } from '#journey/match/reading-all.ts'
import { receiveOutsideList } from '#journey/match/receive-outside-list.ts'
import type { Rematched } from '#journey/match/routes.ts'
import type { LinkKnown } from '#journey/match/scored-pair.ts'
import type { OutsideList } from '#journey/match/tables.ts'
import { understandOutside } from '#journey/match/understand-outside.ts'
import { readOtherList } from '#journey/register/read-other-list.ts'
import { referenceData } from '#journey/verify/reference-data.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { today } from '#vocabulary/clock.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { Tables } from './wiring.ts'
import { openRuleBook } from './year-steps.ts'

type House = Db<Tables>

export interface OutsideOrder {
  readonly list: OutsideList
  readonly source: string
  readonly asOf: IsoDate
  readonly by: string
  readonly file: { readonly name: string; readonly path: string; readonly sha256: string }
}

/** What a file of another office says, read apart before a transaction is opened. */
export function readOutsideFile({ file }: Pick<OutsideOrder, 'file'>, on: IsoDate) {
  return readOtherList(file, on)
}

/** A list that was read is taken in, compared with everybody, and followed by the rooms that rest on it. */
export async function takeOutsideList(
  db: House,
  office: Office,
  order: OutsideOrder,
  read: Awaited<ReturnType<typeof readOutsideFile>>,
  link?: LinkKnown,
) {
  const { regencyCode } = scopeOf(db)
  const { list, source, asOf, by, file } = order
  const { places } = referenceData()
  const rows = understandOutside(read, { list, regencyCode, on: today(office.clock), places })
  const sending = { list, source, asOf, by, fileName: file.name, sha256: file.sha256, ...rows }
  const receipt = await receiveOutsideList(db, office, sending)
  const matched = receipt.isNew ? await rematchOutside(db, office, link) : NOTHING_CHANGED
  return { ...receipt, findings: [...rows.findings], matched }
}

const NOTHING_CHANGED: Rematched = { linked: 0, open: 0, claimsOpened: 0, claimsClosed: 0 }

/** Everybody known is looked for on the standing lists; deaths open and close cases. */
export async function rematchOutside(
  db: House,
  office: Office,
  link: LinkKnown = readingAll(linkComparables),
): Promise<Rematched> {
  const { linked, waiting } = await matchOutside(db, office, link)
  const { opened, retracted } = await settleDeaths(db, office)
  return { linked, open: waiting, claimsOpened: opened, claimsClosed: retracted }
}

export async function settleDeaths(db: House, office: Office) {
  return settleListedDeaths(db, office, await openRuleBook(db))
}
