import { Link } from 'wouter'
import { useRead } from '../../../browser/api.ts'
import { sayRefusal } from '../../../browser/browser.texts.ts'
import { planAddress } from '../../../browser/chosen-plan.tsx'
import { useLanguage, useText } from '../../../browser/language.tsx'
import type { PlanRow } from '../plan.ts'
import { confirmTexts } from './confirm.screen.texts.ts'
import type { DraftContent } from './draft.ts'
import { takenBy } from './draft.rules.ts'

/** The confirmed plan that the draft would be again; null when there is none, or not enough is known of it. */
export function useTaken(content: DraftContent): PlanRow | null {
  const list = useRead('plan.list', {})
  return takenBy(content, list.data?.plans ?? [])
}

/** Says at once that the document is a plan already, with the way to it. */
export function ConfirmTaken({ taken }: { readonly taken: PlanRow | null }) {
  const t = useText(confirmTexts)
  const { language } = useLanguage()
  if (taken === null) return null
  const { number, issuedOn } = taken
  return (
    <div className="refusals confirm-gaps" role="alert">
      <p>
        {sayRefusal({ code: 'plan-number-taken', number, issuedOn } as PlanTaken, language)}{' '}
        <Link href={planAddress('/', taken.id)}>{t.openTaken}</Link>
      </p>
    </div>
  )
}

type PlanTaken = Pick<PlanRow, 'number' | 'issuedOn'> & { readonly code: string }
