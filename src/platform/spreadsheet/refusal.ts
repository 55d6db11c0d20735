/** Files that people send in place of a table, as far as their first bytes tell. */
export type OtherFile =
  | 'pdf'
  | 'image'
  | 'word'
  | 'slides'
  | 'web-page'
  | 'archive'
  | 'xlsb'
  | 'xml-2003'
  | 'unknown'

/** Why a file gave no workbook. Sentences for people are made where the file is shown. */
export type SpreadsheetRefusal =
  | { readonly code: 'missing' }
  | { readonly code: 'empty' }
  | { readonly code: 'too-big'; readonly bytes: number; readonly limitBytes: number }
  | { readonly code: 'other-file'; readonly kind: OtherFile }
  | { readonly code: 'old-excel' }
  | { readonly code: 'locked' }
  | { readonly code: 'broken' }
  | { readonly code: 'bomb'; readonly fileBytes: number; readonly unpackedBytes: number }
  | { readonly code: 'too-slow'; readonly seconds: number }
  | { readonly code: 'too-much-memory'; readonly limitMb: number }
  | { readonly code: 'crashed' }
  | { readonly code: 'struck-ods' }
