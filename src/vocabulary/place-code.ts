declare const brand: unique symbol

/** Dotted area code of Kepmendagri: `61` province, `61.11` regency, `61.11.01` district, `61.11.01.2001` village. Text, never a number. */
export type PlaceCode = string & { readonly [brand]: 'PlaceCode' }

const SHAPE = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/

export function isPlaceCode(text: string): text is PlaceCode {
  return SHAPE.test(text)
}

/** @throws RangeError when the text is not a dotted area code. */
export function placeCode(text: string): PlaceCode {
  if (!isPlaceCode(text)) throw new RangeError(`not an area code such as 61.11.01.2001: ${text}`)
  return text
}

export function isVillageCode(text: string): text is PlaceCode {
  return isPlaceCode(text) && text.length === 13
}

export function isRegencyCode(text: string): text is PlaceCode {
  return isPlaceCode(text) && text.length === 5
}

export function regencyOf(code: PlaceCode): PlaceCode {
  return placeCode(code.slice(0, 5))
}

export function districtOf(code: PlaceCode): PlaceCode {
  return placeCode(code.slice(0, 8))
}
