/** Which tables the rows belong to, and which pairs are asked for. */
export interface GroupScope {
  readonly rows: number
  readonly leftRows: number
  readonly within: boolean
}
