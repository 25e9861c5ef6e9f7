import { Button } from '@mantine/core'
import type { PrintJob } from '../../kernel/print-job.ts'
import { useSay, useText } from '../language.tsx'
import { fileAddress, type Printing, usePrintJob } from '../print-jobs.ts'
import { showClock } from '../show-moment.ts'
import { failureNames, fetchSaid, madeSaid, printJobTexts, readySaid } from './print-job.texts.ts'
import { Refusals } from './Refusals.tsx'
import './print-jobs.css'

type Props = {
  readonly of: Printing
  /** Of the button that begins it. */
  readonly label: string
  /** When the file was fetched: something is to be known of its being printed. */
  readonly fetched: () => void
}

/** A file of many papers: a button that begins it, a bar while it is made, then the file; a failure with its reason. */
export function PrintJobButton({ of, label, fetched }: Props) {
  const { job, ask, sending } = usePrintJob(of, fetched)
  const isBusy = sending.state === 'busy' || job?.state.kind === 'making'
  return (
    <div className="print-job">
      <Refusals of={sending.refusals} />
      <Button variant="default" disabled={isBusy} onClick={ask}>
        {label}
      </Button>
      {job ? <Standing of={job} again={ask} fetched={fetched} /> : null}
    </div>
  )
}

type StandingProps = { readonly of: PrintJob; readonly again: () => void; readonly fetched: () => void }

function Standing({ of, again, fetched }: StandingProps) {
  const t = useText(printJobTexts)
  const say = useSay()
  const { state, total } = of
  if (state.kind === 'making')
    return (
      <div>
        <progress max={total} value={state.done} aria-label={say(madeSaid(state.done, total))} />
        <p>{say(madeSaid(state.done, total))}</p>
        <p className="quiet small">{t.mayLeave}</p>
      </div>
    )
  if (state.kind === 'failed')
    return (
      <p className="print-failed" role="status">
        {say(failureNames[state.why])}{' '}
        <Button variant="default" size="compact-sm" onClick={again}>
          {t.again}
        </Button>
      </p>
    )
  return (
    <p role="status">
      <a href={fileAddress(of)} download="" onClick={fetched}>
        {say(fetchSaid(state.file))}
      </a>{' '}
      <span className="quiet small">{say(readySaid(total, showClock(state.endedAt)))}</span>
    </p>
  )
}
