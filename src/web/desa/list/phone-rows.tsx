import { Badge } from '../look/badge.tsx'
import { IconAlertTriangle, IconCloudUp, IconPencil } from '../look/icons.ts'
import type { Draft } from '../phone/draft.ts'
import { linkTo } from '../router.ts'
import { spokenIndonesian, timeOf, useText } from '../text/text.ts'

/** Names that are on this phone only, each with where it stands; every one can be opened again. */
export function PhoneRows({ drafts }: { readonly drafts: readonly Draft[] }) {
  const { words, language } = useText()
  return (
    <ul className="phone-rows">
      {drafts.map(({ clientKey, replaces, values, state, sentence, savedAt }) => (
        <li key={clientKey}>
          <a href={linkTo(`tambah/${clientKey}${replaces ? '?ganti' : ''}`)}>
            <span className="disc disc-sunken">
              {state === 'writing' ? <IconPencil size={18} /> : <IconCloudUp size={18} />}
            </span>
            <span className="phone-row">
              <strong>{values.name || words.noName}</strong>
              <span className="quiet">
                {values.occupation || words.noJob} · {words.notedAt(timeOf(savedAt))}
              </span>
              {state === 'refused' && (
                <span className="sent-back" {...spokenIndonesian(language)}>
                  {sentence}
                </span>
              )}
            </span>
            <PhoneBadge state={state} />
          </a>
        </li>
      ))}
    </ul>
  )
}

function PhoneBadge({ state }: { readonly state: Draft['state'] }) {
  const { words } = useText()
  if (state === 'waiting') return <Badge tone="plain">{words.badgeWaiting}</Badge>
  if (state === 'writing') return <Badge tone="outline">{words.badgeDraft}</Badge>
  return (
    <Badge tone="soon" icon={<IconAlertTriangle size={16} />}>
      {words.badgeRefused}
    </Badge>
  )
}
