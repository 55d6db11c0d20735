export interface SpreadsheetLimits {
  readonly fileBytes: number
  readonly zipEntries: number
  /** Sum of what all parts of a zip unpack to. */
  readonly unpackedBytes: number
  /** How many times larger than the file its content may be, above `ratioFromBytes`. */
  readonly ratio: number
  readonly ratioFromBytes: number
  readonly rows: number
  readonly columns: number
  /** For one file, in the child process. */
  readonly seconds: number
  readonly memoryMb: number
}

// A real list of 50,000 people unpacks to about 60 MB at a ratio below 20; deflate cannot exceed 1,032.
export const SPREADSHEET_LIMITS: SpreadsheetLimits = {
  fileBytes: 30_000_000,
  zipEntries: 2_000,
  unpackedBytes: 300_000_000,
  ratio: 100,
  ratioFromBytes: 30_000_000,
  rows: 60_000,
  columns: 256,
  seconds: 60,
  memoryMb: 1_000,
}
