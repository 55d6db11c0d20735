export interface PlaceTables {
  area: { code: string; name: string; level: string; type: string; parent_code: string | null }
  place_alias: { code: string; alias: string }
  regency: { regency_code: string; name: string; province_name: string; seat: string | null }
}
