// Indonesian, English and the misspellings seen in village lists; roman numerals are common on papers.
const MONTHS: readonly RegExp[] = [
  /^(i|ja?n(uari|uary|wari|uri)?)$/,
  /^(ii|[fp]e?b(e?r(u?ar[iy])?|uari)?)$/,
  /^(iii|ma?re?t?|march|maart)$/,
  /^(iv|apr(il|el|i)?)$/,
  /^(v|me[iy]|may)$/,
  /^(vi|j[uo]n([iy]|e)?)$/,
  /^(vii|j[uo]l([iy])?)$/,
  /^(viii|ag(u?s?t?)(us(tus)?)?|aug(ust)?|agustus|ags|agst|agt)$/,
  /^(ix|se?pt?(em(ber)?)?)$/,
  /^(x|o[kc]t(ober)?)$/,
  /^(xi|n[op]p?[vp]?(em(ber)?)?)$/,
  /^(xii|d[ei]s(em(ber)?)?|dec(ember)?)$/,
]

/** 1 to 12, or undefined for a word that is no month. */
export function monthOfName(word: string): number | undefined {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '')
  const at = MONTHS.findIndex((pattern) => pattern.test(plain))
  return at === -1 ? undefined : at + 1
}
