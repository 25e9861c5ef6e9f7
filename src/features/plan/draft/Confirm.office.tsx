import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { ConfirmDesk } from './ConfirmDesk.office.tsx'
import { readDraft } from './draft-saving.browser.ts'

/** The confirm screen of one draft. Read once: what is edited here is not fetched anew under the officer's hands. */
export function Confirm() {
  const { id } = useParams<{ readonly id: string }>()
  const draft = useQuery({
    queryKey: ['draft', id],
    queryFn: ({ signal }) => readDraft(id as Id<'plan-draft'>, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  return <Loaded of={draft}>{(found) => <ConfirmDesk key={found.id} draft={found} />}</Loaded>
}
