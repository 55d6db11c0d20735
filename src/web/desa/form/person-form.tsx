import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { Finding } from '#vocabulary/finding.ts'
import { ageOn, isIsoDate, isoDate } from '#vocabulary/iso-date.ts'
import { PageHeader } from '../look/page-header.tsx'
import { type Draft, type FormValues, isBlank } from '../phone/draft.ts'
import { sendWaiting } from '../phone/outbox.ts'
import { go } from '../router.ts'
import { useSession } from '../session.ts'
import { timeOf, useDates, useWords } from '../text/text.ts'
import { FieldFindings } from './field-findings.tsx'
import { FIELD_NAMES, type FieldName, fieldOf, LATER_FIELDS, LONGEST } from './fields.ts'
import { readFromNik, typeNik } from './from-nik.ts'
import { NikField } from './nik-field.tsx'
import { occupations } from './occupations.ts'
import { SexField } from './sex-field.tsx'
import { type FieldState, TextField } from './text-field.tsx'
import { useAutosave } from './use-draft.ts'
import { useFindings } from './use-findings.ts'
import { MOVED_CODE, WarningBox } from './warning-box.tsx'

/** One person: number first, what it says filled in, faults at once, kept on the phone with every key. */
export function PersonForm(form: {
  readonly start: Draft
  /** Straight after another one was kept: the number comes first. */
  readonly isNext: boolean
  readonly onNext: (savedName: string) => void
}) {
  const words = useWords()
  const dates = useDates()
  const { me, refresh } = useSession()
  const on = isoDate(me.asOf)
  const { draft, change, savedAt, finish, discard } = useAutosave(form.start)
  const { values, matched } = draft
  const findings = useFindings(draft, on)
  // What stood there when the form opened is judged at once; an empty field waits until it was visited.
  const [touched, setTouched] = useState<ReadonlySet<FieldName>>(
    () => new Set(FIELD_NAMES.filter((name) => form.start.values[name] !== '')),
  )
  const [nameNeeded, setNameNeeded] = useState(false)
  const jobs = useId()
  const later = useRef<HTMLDetailsElement>(null)
  const touch = (name: FieldName) => () => setTouched((before) => new Set(before).add(name))
  const type = (name: FieldName) => (value: string) =>
    change((old) => ({ ...old, values: { ...old.values, [name]: value } }))
  const isShown = (finding: Finding) => {
    const name = fieldOf(finding)
    return touched.has(name) || (values[name] !== '' && name !== 'nik') || isWholeNik(values, name)
  }
  const shown = findings.filter(isShown)
  const of = (name: FieldName) => shown.filter((finding) => fieldOf(finding) === name)
  const warnings = shown.filter(({ severity, code }) => severity === 'warn' || code === MOVED_CODE)
  const wrongs = shown.filter(({ severity }) => severity === 'refuse')
  const fromNik = readFromNik(values.nik, on)
  const isDateFromNik = values.birthDate !== '' && values.birthDate === fromNik.birthDate
  const hasLaterFinding = LATER_FIELDS.some(({ name }) =>
    of(name).some((f) => f.severity !== 'inform'),
  )
  useEffect(() => {
    if (hasLaterFinding && later.current) later.current.open = true
  }, [hasLaterFinding])
  const { isNext } = form
  useEffect(() => {
    if (isNext) document.getElementById('nik')?.focus()
  }, [isNext])
  const keep = async (goesOn: boolean) => {
    if (values.name.trim() === '') {
      setNameNeeded(true)
      document.getElementById('name')?.focus()
      return
    }
    await finish('waiting')
    void sendWaiting().then(refresh)
    if (goesOn) form.onNext(values.name)
    else go('usulan')
  }
  const warningsOf = (...names: readonly FieldName[]) =>
    warnings
      .filter((finding) => names.includes(fieldOf(finding)))
      .map((finding) => (
        <WarningBox
          key={finding.code}
          finding={finding}
          hasValue={values[fieldOf(finding)] !== ''}
          isMatched={matched.includes(finding.code)}
          onMatched={(isMatched) => change((old) => withMatched(old, finding.code, isMatched))}
          onMend={() => document.getElementById(fieldOf(finding))?.focus()}
        />
      ))
  const fieldProps = (name: FieldName) => ({
    id: name,
    value: values[name],
    onChange: type(name),
    onBlur: touch(name),
    maxLength: LONGEST[name],
    state: stateOf(of(name)),
  })
  return (
    <>
      <FormHead draft={form.start} />
      {draft.state === 'refused' && <p className="wrong">{draft.sentence}</p>}
      <form
        className="form"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void keep(form.start.replaces === null)
        }}
      >
        <NikField
          value={values.nik}
          onChange={(nik) => change((old) => ({ ...old, values: typeNik(old.values, nik, on) }))}
          onBlur={touch('nik')}
          findings={findings.filter((f) => fieldOf(f) === 'nik' && f.code !== MOVED_CODE)}
          isShown={touched.has('nik') || isWholeNik(values, 'nik')}
        />
        {warningsOf('nik')}
        <TextField {...fieldProps('name')} label={words.name} autoCapitalize="words">
          {nameNeeded && values.name.trim() === '' ? (
            <p className="wrong" role="alert">
              {words.nameNeeded}
            </p>
          ) : (
            <FieldFindings findings={of('name')} />
          )}
        </TextField>
        {warningsOf('name')}
        <TextField
          {...fieldProps('birthDate')}
          label={words.birthDate}
          type="date"
          max={me.asOf}
          state={
            isDateFromNik && stateOf(of('birthDate')) === 'plain'
              ? 'from-nik'
              : stateOf(of('birthDate'))
          }
        >
          {isIsoDate(values.birthDate) && (
            <p className="hint">
              {words.ageYears(dates(values.birthDate), ageOn(values.birthDate, on))}
            </p>
          )}
          <FieldFindings findings={of('birthDate')} />
        </TextField>
        {warningsOf('birthDate')}
        <SexField
          value={values.sex}
          onChange={type('sex')}
          isFromNik={values.sex !== '' && values.sex === fromNik.sex}
        />
        {warningsOf('sex')}
        <TextField {...fieldProps('occupation')} label={words.occupation} list={jobs}>
          {of('occupation').length === 0 && values.occupation === '' && (
            <p className="hint">{words.occupationHint}</p>
          )}
          <FieldFindings findings={of('occupation')} />
        </TextField>
        <datalist id={jobs}>
          {occupations
            .filter(({ segment }) => segment === 'BPU')
            .map(({ id, label }) => (
              <option key={id} value={label} />
            ))}
        </datalist>
        {warningsOf('occupation')}
        <details className="later" ref={later}>
          <summary>{words.moreFields}</summary>
          <div className="form">
            {LATER_FIELDS.map(({ name, mode, label }) => (
              <div key={name} className="with-warning">
                <TextField {...fieldProps(name)} label={label(words)} inputMode={mode}>
                  <FieldFindings findings={of(name)} />
                </TextField>
                {warningsOf(name)}
              </div>
            ))}
          </div>
        </details>
        <div className="form-end">
          <p role="status" className={wrongs.length > 0 ? 'note' : 'only-heard'}>
            {wrongs.length > 0 && words.mendsLeft(wrongs.length)}
          </p>
          {form.start.replaces === null && (
            <button type="submit" className="button button-main">
              {words.saveAndNext}
            </button>
          )}
          <button
            type="button"
            className={form.start.replaces === null ? 'button button-wide' : 'button button-main'}
            onClick={() => void keep(false)}
          >
            {words.save}
          </button>
          <p role="status" className="note centred">
            {savedAt === null ? words.draftEmpty : words.draftSaved(timeOf(savedAt))}
          </p>
          {!isBlank(values) && !draft.isTried && (
            <button
              type="button"
              className="button button-text"
              onClick={() => void discard().then(() => go('usulan'))}
            >
              {words.discard}
            </button>
          )}
        </div>
      </form>
    </>
  )
}

function FormHead({ draft }: { readonly draft: Draft }) {
  const words = useWords()
  if (!draft.replaces) return <PageHeader question={words.formQuestion} answer={words.formAnswer} />
  const name = draft.replaces.name || words.noName
  return (
    <PageHeader
      question={words.formMendQuestion}
      answer={
        draft.replaces.isSubstitute ? words.formSubstituteAnswer(name) : words.formMendAnswer(name)
      }
    />
  )
}

function isWholeNik(values: FormValues, name: FieldName): boolean {
  return name === 'nik' && values.nik.replace(/\D/g, '').length >= 16
}

function stateOf(findings: readonly Finding[]): FieldState {
  if (findings.some(({ severity }) => severity === 'refuse')) return 'wrong'
  return findings.some(({ severity }) => severity === 'warn') ? 'warned' : 'plain'
}

function withMatched(draft: Draft, code: string, isMatched: boolean): Draft {
  const others = draft.matched.filter((one) => one !== code)
  return { ...draft, matched: isMatched ? [...others, code].sort() : others }
}
