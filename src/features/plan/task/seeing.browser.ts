import { useEffect, useRef } from 'react'
import { useMe, useSend } from '../../../browser/api.ts'
import { holdsRole } from '../../../kernel/command.ts'
import type { Plan } from '../plan.ts'
import type { PlanProgress } from '../progress/progress.ts'

type Shown = { readonly plan: Plan; readonly progress: PlanProgress }

/** Marks the assignments of the officer's own unit as seen once they stand on his screen. Sent once for a plan. */
export function useSeeing(shown: Shown | null) {
  const send = useSend()
  const me = useMe()
  const sentFor = useRef<string | null>(null)
  const officer = me.data?.officer ?? null
  const plan = shown?.plan.id ?? null
  const unseen =
    officer !== null &&
    holdsRole(officer, 'unit-officer', 'plan-owner') &&
    (shown?.progress.units.some(({ unit, notSeen }) => unit === officer.unit && notSeen > 0) ?? false)
  useEffect(() => {
    if (plan === null || !unseen || sentFor.current === plan) return
    sentFor.current = plan
    void send('plan.see-assignments', { plan })
  }, [plan, unseen, send])
}
