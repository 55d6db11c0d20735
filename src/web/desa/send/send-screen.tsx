import { type FormEvent, useState } from 'react'
import { formatDate } from '#vocabulary/indonesian.ts'
import { isIsoDate } from '#vocabulary/iso-date.ts'
import { ApiRefusal, call } from '../../shared/api.ts'
import { TextField } from '../form/text-field.tsx'
import { useVillageList, type VillageList } from '../list/village-list.ts'
import { IconCircleCheck, IconCloudUp, IconSend } from '../look/icons.ts'
import { NotTold } from '../look/not-told.tsx'
import { PageHeader } from '../look/page-header.tsx'
import { useOnPhone } from '../phone/shelf.ts'
import { useSession } from '../session.ts'
import { noting, useSignal } from '../signal.ts'
import { spokenIndonesian, useDates, useText } from '../text/text.ts'

/** Sends the lists with the head's letter: who answers for them, and from which day they count. */
export function SendScreen() {
  const { words } = useText()
  const { villageCode, refresh } = useSession()
  const list = useVillageList('all', 1)
  const waiting = useOnPhone().drafts.filter((draft) => draft.villageCode === villageCode).length
  const [done, setDone] = useState('')
  if (!list.value)
    return (
      <>
        <PageHeader question={words.sendQuestion} answer={words.send} />
        <NotTold refusal={list.refusal} retry={refresh} />
      </>
    )
  const open = list.value.lists.filter((one) => one.submittedOn === null)
  const lines = open.reduce((sum, one) => sum + one.lines, 0)
  return (
    <>
      <PageHeader
        question={words.sendQuestion}
        answer={lines === 0 ? words.sendNothing : words.sendAnswer(lines)}
        lead={lines === 0 ? words.sendNothingBody : words.sendLead}
      />
      <p role="status" className={done === '' ? 'only-heard' : 'done'}>
        {done !== '' && <IconCircleCheck size={22} aria-hidden="true" />}
        <span>{done}</span>
      </p>
      {waiting > 0 && (
        <p className="finding finding-warn">
          <IconCloudUp size={20} aria-hidden="true" />
          <span>{words.sendPhone(waiting)}</span>
        </p>
      )}
      {lines > 0 && list.value.groups.mend > 0 && (
        <p className="note">{words.sendMend(list.value.groups.mend)}</p>
      )}
      {lines > 0 && (
        <LetterForm
          onDone={(sentence) => {
            setDone(sentence)
            refresh()
          }}
        />
      )}
      <SentLists lists={list.value.lists} />
    </>
  )
}

function LetterForm({ onDone }: { readonly onDone: (sentence: string) => void }) {
  const { words, language } = useText()
  const dates = useDates()
  const isReached = useSignal()
  const { villageCode, me } = useSession()
  const [number, setNumber] = useState('')
  const [day, setDay] = useState<string>(me.asOf)
  const [wrong, setWrong] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (number.trim().length < 3 || day === '') return setWrong(words.sendIncomplete)
    // The letter is Indonesian in whatever language the page is read.
    const headLetter = isIsoDate(day) ? `${number.trim()}, ${formatDate(day)}` : number.trim()
    try {
      const sent = await noting(
        call('submitList', { params: { villageCode }, body: { headLetter } }),
      )
      onDone(words.sendDone(sent.lines, dates(sent.submittedOn)))
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      setWrong(error.code === 'offline' ? words.sendOffline : error.sentence)
    }
  }
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        id="letter-number"
        label={words.letterNumber}
        value={number}
        onChange={setNumber}
        maxLength={80}
      >
        <p className="hint">{words.letterNumberHint}</p>
      </TextField>
      <TextField
        id="letter-date"
        label={words.letterDate}
        type="date"
        value={day}
        onChange={setDay}
        max={me.asOf}
      />
      <p role="alert" className="wrong" {...spokenIndonesian(language)}>
        {wrong}
      </p>
      {isReached ? (
        <button type="submit" className="button button-main">
          <IconSend size={20} stroke={1.8} />
          {words.sendAction}
        </button>
      ) : (
        <p className="note">{words.sendOffline}</p>
      )}
    </form>
  )
}

function SentLists({ lists }: { readonly lists: VillageList['lists'] }) {
  const { words } = useText()
  const dates = useDates()
  const sent = lists.filter((one) => one.submittedOn !== null)
  if (sent.length === 0) return null
  return (
    <section className="card">
      <h2 className="card-title">{words.sentLists}</h2>
      <ul className="sent">
        {sent.map((one) => (
          <li key={one.id}>
            <strong>{words.listNumber(one.listNumber)}</strong>{' '}
            <span>{words.sentLine(one.lines, dates(one.submittedOn ?? ''))}</span>
            <span className="quiet">{one.headLetter}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
