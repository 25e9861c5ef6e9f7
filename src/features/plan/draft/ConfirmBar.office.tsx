import { Button } from '@mantine/core'
import type { Ref } from 'react'
import { sayRefusal } from '../../../browser/browser.texts.ts'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import type { Instant } from '../../../kernel/kernel.ts'
import type { Confirming } from './ConfirmGaps.office.tsx'
import type { ConfirmView } from './confirm-view.browser.ts'
import { confirmTexts, doubtsLeft, savedAt } from './confirm.screen.texts.ts'
import type { DraftDesk, Saving } from './draft-saving.browser.ts'

type Props = {
  readonly desk: DraftDesk
  readonly view: ConfirmView
  readonly confirming: Confirming
  /** Whoever needs to know how high the bar is. */
  readonly place: Ref<HTMLDivElement>
}

/** Stays in sight: what is left to look at, undo, how it stands with saving, and the button that makes the plan. */
export function ConfirmBar({ desk, view, confirming, place }: Props) {
  const t = useText(confirmTexts)
  return (
    <div ref={place} className="confirm-bar" role="group" aria-label={t.toolbar}>
      <DoubtCount view={view} />
      <span className="confirm-bar-tools">
        <Button
          variant="default"
          disabled={desk.editing.past.length === 0}
          onClick={() => desk.dispatch({ kind: 'undo' })}
        >
          {t.undo} <Key name="Z" />
        </Button>
        <Button
          variant="default"
          disabled={desk.editing.future.length === 0}
          onClick={() => desk.dispatch({ kind: 'redo' })}
        >
          {t.redo}
        </Button>
      </span>
      <SavingState saving={desk.saving} save={() => void desk.save()} />
      <Button className="confirm-go" loading={confirming.state === 'sending'} onClick={() => void confirming.confirm()}>
        {t.confirm}
      </Button>
    </div>
  )
}

/** Said where there is a keyboard. */
const Key = ({ name }: { readonly name: string }) => <span className="key-hint">({name})</span>

function DoubtCount({ view }: Pick<Props, 'view'>) {
  const t = useText(confirmTexts)
  const say = useSay()
  const left = view.doubts.length
  if (view.shown.length === 0)
    return (
      <span className="confirm-doubts" role="status">
        <span className="tag" data-tone="warn">
          {t.nothingFound}
        </span>
      </span>
    )
  return (
    <span className="confirm-doubts" role="status">
      {left === 0 ? (
        <span className="tag" data-tone="good">
          ✓ {t.noDoubts}
        </span>
      ) : (
        <>
          <strong>{say(doubtsLeft(left))}</strong>
          <Button variant="default" onClick={view.moves.nextDoubt}>
            {t.nextDoubt} <Key name="N" />
          </Button>
        </>
      )}
    </span>
  )
}

function SavingState({ saving, save }: { readonly saving: Saving; readonly save: () => void }) {
  const t = useText(confirmTexts)
  const say = useSay()
  const { language } = useLanguage()
  if (saving.state === 'refused')
    return (
      <span className="saving-refused" role="alert">
        {saving.refusals.map((refusal) => sayRefusal(refusal, language)).join(' ')}{' '}
        <button type="button" className="link-button" onClick={save}>
          {t.saveAgain}
        </button>
      </span>
    )
  const says = { saved: '', waiting: t.waiting, sending: t.sending, clash: t.notSaved }[saving.state]
  return (
    <span className="quiet small" role="status">
      {saving.state === 'saved' ? say(savedAt(clockTime(saving.at))) : says}
    </span>
  )
}

/** As the clock of this machine shows it: 09:41. */
const clockTime = (at: Instant) =>
  new Date(at).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', hour12: false })
