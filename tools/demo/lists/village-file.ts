/** Why a file is worth telling about. */
export type FileStory =
  | 'regular'
  | 'late'
  | 'first-part'
  | 'second-part'
  | 'superseded'
  | 'corrected'
  | 'broken'
  | 'empty'
  | 'no-nik'

/** One file a village sent, with the letter of its head. */
export interface VillageFile {
  readonly villageCode: string
  readonly fileName: string
  readonly path: string
  readonly format: 'xlsx' | 'csv'
  readonly story: FileStory
  /** `YYYY-MM-DD` */
  readonly receivedOn: string
  /** The earlier file of the same village this one replaces. */
  readonly supersedes?: string
  readonly letterNumber: string
  readonly letterDate: string
  /** Candidate lines in it; struck-through ones are counted. */
  readonly lines: number
}
