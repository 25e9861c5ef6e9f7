import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Id } from '../kernel/kernel.ts'
import type { PrintJob } from '../kernel/print-job.ts'
import { getJson, postFor } from './api.ts'
import { useSending } from './sending.ts'

/** Which file: of what, in which version, which paper, in which form. */
export type Printing = Pick<PrintJob, 'paper' | 'form' | 'version'> & { readonly subject: string }

/** One file of many papers: where it stands, also when it was asked for earlier; `ask` begins it, and it is fetched when it is ready. `fetched`: what follows. */
export function usePrintJob(of: Printing, fetched: () => void) {
  const queries = useQueryClient()
  const sending = useSending()
  const [awaited, setAwaited] = useState<Id<'print-job'> | null>(null)
  const key = ['print-jobs', of.subject]
  const jobs = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => getJson<readonly PrintJob[]>(`/api/print-jobs/${of.subject}`, signal),
    refetchInterval: ({ state }) => (state.data?.some(isMaking) ? ASK_AGAIN_MS : false),
  })
  const job = jobs.data?.find((one) => isOf(one, of)) ?? null
  const ready = job !== null && job.id === awaited && job.state.kind === 'ready'
  useEffect(() => {
    if (!ready || job === null) return
    setAwaited(null)
    fetchFile(fileAddress(job))
    fetched()
  }, [ready, job, fetched])
  const ask = () =>
    void sending.run(
      async () => {
        const asked = await postFor<Pick<PrintJob, 'id'>>(`/api/print-jobs/${of.subject}/${of.paper}.${of.form}`, {})
        if (!asked.ok) return asked.refusals
        await queries.invalidateQueries({ queryKey: key })
        setAwaited(asked.value.id)
        return []
      },
      () => {},
    )
  return { job, ask, sending }
}

/** Where a file that is ready is fetched. */
export const fileAddress = ({ id }: Pick<PrintJob, 'id'>) => `/api/print-jobs/${id}/file`

const ASK_AGAIN_MS = 600

const isMaking = ({ state }: PrintJob) => state.kind === 'making'
const isOf = (job: PrintJob, { paper, form, version }: Printing) =>
  job.paper === paper && job.form === form && job.version === version

/** As a press on a link does, without leaving the screen. */
function fetchFile(address: string) {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}
