/** Somebody as another office's list names them. */
export interface OutsidePerson {
  /** As written: a mistyped number is still evidence of who is meant. */
  readonly nik: string
  readonly name: string
  readonly sex: '' | 'L' | 'P'
  readonly birthDate: string
  readonly villageCode: string
  /** What the list says beside the person, such as an employer or a day of death. */
  readonly facts: Readonly<Record<string, string>>
}
