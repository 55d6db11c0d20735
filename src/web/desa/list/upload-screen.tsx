import { type ChangeEvent, useState } from 'react'
import { Badge } from '../look/badge.tsx'
import { IconAlertCircle, IconCheck, IconCloudUp, IconFileSpreadsheet } from '../look/icons.ts'
import { PageHeader } from '../look/page-header.tsx'
import { sendWaiting } from '../phone/outbox.ts'
import { dropUpload, keepUpload, type Upload, useOnPhone } from '../phone/shelf.ts'
import { useSession } from '../session.ts'
import { useSignal } from '../signal.ts'
import { spokenIndonesian, useText } from '../text/text.ts'
import { FindingLine } from './finding-line.tsx'

/** Spreadsheets as they are; every file gets its own answer. Without a signal they wait on the phone. */
export function UploadScreen() {
  const { words } = useText()
  const { villageCode } = useSession()
  const uploads = useOnPhone().uploads.filter((upload) => upload.villageCode === villageCode)
  const [count, setCount] = useState(0)
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])]
    if (files.length === 0) return
    setCount(count + 1)
    const clientKey = crypto.randomUUID()
    const savedAt = Date.now()
    await keepUpload({ clientKey, villageCode, files, savedAt, answer: null, sentence: '' })
    await sendWaiting()
  }
  return (
    <>
      <PageHeader
        question={words.uploadQuestion}
        answer={words.uploadAnswer}
        lead={words.uploadLead}
      />
      <label className="drop">
        <IconFileSpreadsheet size={24} stroke={1.8} />
        <span>{uploads.length === 0 ? words.uploadChoose : words.uploadAgain}</span>
        <input
          // A new field each time, so that the same file can be chosen again.
          key={count}
          className="only-heard"
          type="file"
          multiple
          accept=".xlsx,.ods,.csv,.txt,.tsv"
          onChange={(event) => void choose(event)}
        />
      </label>
      <div aria-live="polite">
        {[...uploads].reverse().map((upload) => (
          <UploadNote key={upload.clientKey} upload={upload} />
        ))}
      </div>
    </>
  )
}

function UploadNote({ upload }: { readonly upload: Upload }) {
  const { words, language } = useText()
  const isReached = useSignal()
  const { answer, sentence, files, clientKey } = upload
  const close = (
    <button type="button" className="button button-text" onClick={() => void dropUpload(clientKey)}>
      {words.close}
    </button>
  )
  if (sentence !== '')
    return (
      <section className="card">
        <p className="finding finding-refuse" {...spokenIndonesian(language)}>
          <IconAlertCircle size={20} aria-hidden="true" />
          <span>{sentence}</span>
        </p>
        {close}
      </section>
    )
  if (!answer)
    return (
      <section className="card upload-waiting">
        <IconCloudUp size={22} aria-hidden="true" />
        <p>{isReached ? words.uploadSending(files.length) : words.uploadWaiting(files.length)}</p>
      </section>
    )
  const read = answer.files.filter((file) => file.refused === null)
  return (
    <section className="card">
      <h2 className="card-title">
        {answer.isNew ? words.uploadAnswered(answer.lines, read.length) : words.uploadKnown}
      </h2>
      <ul className="files">
        {answer.files.map((file, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may bear one name; their order never changes
          <li key={at}>
            <FileAnswer file={file} />
          </li>
        ))}
      </ul>
      {close}
    </section>
  )
}

function FileAnswer({ file }: { readonly file: NonNullable<Upload['answer']>['files'][number] }) {
  const { words, language } = useText()
  const isRead = file.refused === null
  return (
    <>
      <div className="person-head">
        <h3>{file.name}</h3>
        <Badge
          tone={isRead ? 'good' : 'harm'}
          icon={isRead ? <IconCheck size={16} /> : <IconAlertCircle size={16} />}
        >
          {isRead ? words.uploadRead(file.lines) : words.uploadRefused}
        </Badge>
      </div>
      {file.sheet !== '' && <p className="quiet">{words.sheet(file.sheet)}</p>}
      {file.refused !== null && (
        <>
          <p className="finding finding-refuse" {...spokenIndonesian(language)}>
            <IconAlertCircle size={20} aria-hidden="true" />
            <span>{file.refused}</span>
          </p>
          <p className="note">{words.uploadSafe}</p>
        </>
      )}
      {file.findings.map((finding) => (
        <FindingLine key={`${finding.code} ${finding.message}`} finding={finding} />
      ))}
    </>
  )
}
