export interface KeyTables {
  data_key: { regency_code: string; version: number; wrapped: Buffer }
}
