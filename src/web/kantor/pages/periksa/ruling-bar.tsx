import {
  IconArrowBackUp,
  IconArrowMerge,
  IconArrowsSplit2,
  IconMessageQuestion,
} from '@tabler/icons-react'
import { useState } from 'react'
import { formatCount } from '#vocabulary/indonesian.ts'
import { Button } from '../../parts/button.tsx'
import { useWords } from '../../words/wording.ts'
import { KeyHelp } from './key-help.tsx'
import { periksaWords } from './periksa-words.ts'
import { useRulingKeys } from './use-ruling-keys.ts'
import { type Rulings, UNDO_SECONDS } from './use-rulings.ts'

/** The decision at the foot of the screen, with the keys that do the same. */
export function RulingBar({ rulings }: { readonly rulings: Rulings }) {
  const say = useWords(periksaWords)
  const [isHelp, setHelp] = useState(false)
  useRulingKeys(rulings, () => setHelp((shown) => !shown))
  const { pair, pending, canUndo, fault } = rulings
  if (!pair && !pending && !canUndo && !fault) return null
  return (
    <div className="ruling-bar">
      <RulingNote rulings={rulings} />
      <div className="ruling-row">
        {pair && (
          <>
            <Button kind="filled" icon={IconArrowMerge} onClick={() => rulings.rule('same')}>
              {say('same')} <kbd>S</kbd>
            </Button>
            <Button icon={IconArrowsSplit2} onClick={() => rulings.rule('different')}>
              {say('different')} <kbd>B</kbd>
            </Button>
            <Button kind="text" icon={IconMessageQuestion} onClick={rulings.ask}>
              {say('ask')} <kbd>T</kbd>
            </Button>
          </>
        )}
        {canUndo && (
          <Button kind="text" icon={IconArrowBackUp} onClick={rulings.undo}>
            {say('undoWord')} <kbd>U</kbd>
          </Button>
        )}
        <span className="ruling-keys">
          <span>
            <kbd>←</kbd> <kbd>→</kbd> {say('move')}
          </span>
          {!canUndo && (
            <span>
              <kbd>U</kbd> {say('undo')}
            </span>
          )}
          <Button kind="text" size="small" onClick={() => setHelp(true)}>
            <kbd>?</kbd> {say('help')}
          </Button>
        </span>
      </div>
      <KeyHelp isOpen={isHelp} close={() => setHelp(false)} />
    </div>
  )
}

function RulingNote({ rulings }: { readonly rulings: Rulings }) {
  const say = useWords(periksaWords)
  const { pending, undone, asked, fault } = rulings
  const lines = undone?.linesReopened ?? 0
  return (
    <p className="ruling-note" role="status">
      {fault && <span className="ruling-fault">{fault}</span>}
      {pending &&
        `${say(pending.ruling === 'same' ? 'ruledSame' : 'ruledDifferent', {
          name: pending.pair.candidate.name,
        })} ${say('saving', { seconds: UNDO_SECONDS })}`}
      {undone &&
        `${say('undone', { name: undone.pair.candidate.name })} ${
          lines > 0 ? say('undoneLines', { count: formatCount(lines) }) : ''
        }`}
      {asked && say('asked', { village: asked.candidate.village?.name ?? '' })}
    </p>
  )
}
