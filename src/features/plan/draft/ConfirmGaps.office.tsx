import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useSend } from '../../../browser/api.ts'
import { sayRefusal } from '../../../browser/browser.texts.ts'
import { planAddress } from '../../../browser/chosen-plan.tsx'
import { useLanguage, useText } from '../../../browser/language.tsx'
import type { Refusal } from '../../../kernel/command.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { confirmTexts } from './confirm.screen.texts.ts'
import { headFieldId, placeOfGap, type TaskPart } from './confirm-fields.ts'
import type { PlanRow } from '../plan.ts'
import type { DraftRefusal, TaskDraft } from './draft.ts'
import type { DraftDesk } from './draft-saving.browser.ts'
import { checkDraft } from './draft.rules.ts'

/** Making the plan of a draft. `gaps`: what blocks it, shown from the first try on until it is filled. */
export type Confirming = {
  readonly state: 'ready' | 'sending'
  readonly gaps: readonly DraftRefusal[]
  /** What the server said no to. */
  readonly refusals: readonly Refusal[]
  readonly tries: number
  readonly confirm: () => Promise<void>
}

export function useConfirming({ draft, content, save }: DraftDesk, taken: PlanRow | null): Confirming {
  const [, navigate] = useLocation()
  const send = useSend()
  const [plan] = useState(() => crypto.randomUUID() as string as Id<'plan'>)
  const [state, setState] = useState<Confirming['state']>('ready')
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [tries, setTries] = useState(0)
  const find = () => checkDraft(content, draft.text.length)
  const sendOff = async () => {
    const version = await save()
    if (version === null) return
    const outcome = await send('plan.confirm', { id: plan, draft: draft.id, version })
    if (outcome.outcome === 'accepted') navigate(planAddress('/', plan))
    else setRefusals(outcome.refusals)
  }
  const confirm = async () => {
    setTries(tries + 1)
    setRefusals([])
    if (find().length > 0 || taken !== null) return
    setState('sending')
    await sendOff()
    setState('ready')
  }
  return { state, gaps: tries > 0 ? find() : [], refusals: taken === null ? refusals : [], tries, confirm }
}

type Props = {
  readonly confirming: Confirming
  readonly tasks: readonly TaskDraft[]
  readonly toPart: (task: Id<'task'>, part: TaskPart) => void
}

/** What keeps the draft from becoming a plan, each line a link to where it is filled in. */
export function ConfirmGaps({ confirming: { gaps, refusals, tries }, tasks, toPart }: Props) {
  const t = useText(confirmTexts)
  const { language } = useLanguage()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (tries > 0) box.current?.focus()
  }, [tries, refusals])
  if (gaps.length + refusals.length === 0) return null
  return (
    <div className="refusals confirm-gaps" role="alert" tabIndex={-1} ref={box}>
      <h2>{t.gaps}</h2>
      <ul>
        {gaps.map((gap) => (
          <li key={JSON.stringify(gap)}>
            <button type="button" className="link-button" onClick={() => goTo(gap, tasks, toPart)}>
              {sayRefusal(gap, language)}
            </button>
          </li>
        ))}
        {refusals.map((refusal) => (
          <li key={refusal.code}>{sayRefusal(refusal, language)}</li>
        ))}
      </ul>
    </div>
  )
}

function goTo(gap: DraftRefusal, tasks: Props['tasks'], toPart: Props['toPart']) {
  const place = placeOfGap(gap, tasks)
  if (place.kind === 'task') toPart(place.task, place.part)
  if (place.kind === 'head') document.getElementById(headFieldId(place.field))?.focus()
}
