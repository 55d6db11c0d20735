const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4`]/g
const NOTHING =
  /^(-+|–+|—+|\.+|_+|\/|\?+|0|n\/?a|nihil|kosong|tidak ada|tdk ada|tidak punya|tdk punya|tidak tahu|tdk tahu|belum( ada| punya)?|blm( ada| punya)?)$/i

// No fact of a person is longer, and patterns stay quick on a cell of 32,767 letters.
const LONGEST = 500
const ALREADY_PLAIN = /^[!-&(-_a-~][!-_a-~]*(?: [!-_a-~]+)*$/

/** One line of plain text: no invisible marks, no double or odd spaces, straight apostrophes. Letters keep their case. */
export function plainText(text: string): string {
  if (text.length <= LONGEST && (text === '' || ALREADY_PLAIN.test(text))) return text
  return (text.length > LONGEST ? text.slice(0, LONGEST) : text)
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, "'")
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim()
    .replace(/^'+/, '')
}

/** People write many things where there is nothing to write: `-`, `belum ada`, `0`. */
export function isNothing(text: string): boolean {
  return text === '' || NOTHING.test(text)
}
