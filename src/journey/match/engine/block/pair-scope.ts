/** Which pairs a key may yield: those inside one table, or those between left and right rows. */
export interface PairScope {
  readonly rows: number
  readonly leftRows: number
  readonly cross: boolean
  readonly within: boolean
}
