import { useEffect } from 'react'
import { useSearch } from 'wouter'
import type { PlanRow } from '../features/plan/plan.ts'
import type { Id } from '../kernel/kernel.ts'
import { useMe, useRead } from './api.ts'

const KEPT = 'chung-tay.plan'

/** The plan that the screens are about: named in the address (`?plan=`), else remembered, else the newest that has begun. */
export type ChosenPlan = {
  readonly state: 'loading' | 'none' | 'chosen'
  readonly plan: PlanRow | null
  readonly plans: readonly PlanRow[]
}

export function useChosenPlan(): ChosenPlan {
  const me = useMe()
  const named = new URLSearchParams(useSearch()).get('plan')
  const list = useRead('plan.list', me.data?.officer ? {} : null)
  const plans = list.data?.plans ?? []
  const plan = list.data ? choose(plans, named) : null
  useEffect(() => {
    if (plan) localStorage.setItem(KEPT, plan.id)
  }, [plan])
  return { state: list.data ? (plan ? 'chosen' : 'none') : 'loading', plan, plans }
}

/** The address of a screen about one plan. */
export const planAddress = (path: string, plan: Id<'plan'>, more: Readonly<Record<string, string>> = {}) =>
  `${path}?${new URLSearchParams({ plan, ...more }).toString()}`

const choose = (plans: readonly PlanRow[], named: string | null): PlanRow | null =>
  plans.find(({ id }) => id === named) ?? plans.find(({ id }) => id === localStorage.getItem(KEPT)) ?? plans[0] ?? null
