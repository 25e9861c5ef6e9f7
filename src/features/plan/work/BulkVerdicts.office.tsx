import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSendAll } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { refusalsIn, useSaved, useSending } from '../../../browser/sending.ts'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { groupBy, type Id } from '../../../kernel/kernel.ts'
import type { WorkRow } from './work.ts'
import { chosenCount, judgedSays, workTexts } from './work.screen.texts.ts'
import { verdictOn } from './verdict.browser.ts'
import { ReturnForm } from './ReturnForm.office.tsx'

type Props = {
  readonly rows: readonly WorkRow[]
  readonly chosen: ReadonlySet<Id<'work'>>
  readonly setChosen: (chosen: ReadonlySet<Id<'work'>>) => void
}

/** Confirms or returns the chosen records at once; those that are refused stay chosen, with the reasons. */
export function BulkVerdicts({ rows, chosen, setChosen }: Props) {
  const say = useSay()
  const t = useText(workTexts)
  const [asked, setAsked] = useState<'nothing' | 'reason'>('nothing')
  const { sending, judge } = useJudging(rows, { chosen, setChosen, done: () => setAsked('nothing') })
  if (chosen.size === 0) return null
  return (
    <div className="bulk no-print" role="region" aria-label={say(chosenCount(chosen.size))}>
      <strong>{say(chosenCount(chosen.size))}</strong>
      <Button loading={sending.state === 'busy'} onClick={() => judge('confirmed', null)}>
        {t.confirm}
      </Button>
      <Button variant="default" onClick={() => setAsked('reason')}>
        {t.return}
      </Button>
      <Button variant="subtle" onClick={() => setChosen(new Set())}>
        {t.chooseNone}
      </Button>
      <Refusals of={sending.refusals} />
      {asked === 'reason' ? (
        <ReturnForm
          busy={sending.state}
          send={(reason) => judge('returned', reason)}
          cancel={() => setAsked('nothing')}
        />
      ) : null}
    </div>
  )
}

/** One press for what is usually confirmed together. */
export function ChooseWaiting({ rows, setChosen }: Pick<Props, 'rows' | 'setChosen'>) {
  const t = useText(workTexts)
  const waiting = rows.filter(({ state }) => state === 'waiting').map(({ id }) => id)
  if (waiting.length === 0) return null
  return (
    <Button variant="default" size="compact-md" className="no-print" onClick={() => setChosen(new Set(waiting))}>
      {t.chooseAllWaiting}
    </Button>
  )
}

type Judging = Pick<Props, 'chosen' | 'setChosen'> & { readonly done: () => void }

function useJudging(rows: readonly WorkRow[], { chosen, setChosen, done }: Judging) {
  const say = useSay()
  const saved = useSaved()
  const sendAll = useSendAll()
  const sending = useSending()
  const judge = (verdict: 'confirmed' | 'returned', reason: string | null) => {
    const works = rows.filter(({ id }) => chosen.has(id))
    const send = async () => {
      const outcomes = await sendAll(
        'plan.judge-work',
        works.map((work) => verdictOn(work, verdict, reason)),
      )
      const refused = works.filter((_, at) => outcomes[at]?.outcome !== 'accepted')
      setChosen(new Set(refused.map(({ id }) => id)))
      const judged = works.length - refused.length
      if (judged > 0) saved(say(judgedSays(verdict, { done: judged, refused: refused.length })))
      return [...groupBy(outcomes.flatMap(refusalsIn), ({ code }) => code).values()].flatMap(([first]) =>
        first ? [first] : [],
      )
    }
    void sending.run(send, done)
  }
  return { sending, judge }
}
