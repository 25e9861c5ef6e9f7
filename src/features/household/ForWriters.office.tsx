import type { ReactNode } from 'react'
import { useMe } from '../../browser/api.ts'
import { writesHouseholds } from './household.rules.ts'

/** What only those see who write households; who looks at them is offered nothing that would be refused. */
export function ForWriters({ children }: { readonly children: ReactNode }) {
  const officer = useMe().data?.officer
  return officer && writesHouseholds(officer) ? children : null
}
