import { useParams } from 'wouter'
import { useMe, useRead } from '../../browser/api.ts'
import { useOwnsPlan } from '../../browser/owns-plan.ts'
import { usePages } from '../../browser/pages.ts'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import type { AnswerOf } from '../../commands/catalogue.ts'
import type { Id } from '../../kernel/kernel.ts'
import { paramsOf } from '../plan/selection.ts'
import { ReportEditor } from './ReportEditor.office.tsx'
import { ReportReader } from './ReportReader.office.tsx'
import { marginMark } from './report.texts.ts'
import type { ReportFacts } from './report.ts'
import { wholeReport } from './results.ts'
import './report.css'

/** One report: written in place by the plan's owner until it is signed; read by everyone, and frozen from then on. */
export function ReportPage() {
  const { id } = useParams<{ id: string }>()
  const report = useRead('report.show', { report: id as Id<'report'> })
  return (
    <Loaded of={report}>
      {(shown) => <Opened key={shown.report.id} shown={shown} reload={() => void report.refetch()} />}
    </Loaded>
  )
}

type Shown = AnswerOf<'report.show'>

function Opened({ shown, reload }: { readonly shown: Shown; readonly reload: () => void }) {
  const owns = useOwnsPlan(shown.plan)
  const { facts, more } = useFacts(shown)
  if (owns && shown.report.signature === null)
    return <ReportEditor facts={facts} prints={shown.prints} rest={more} reload={reload} />
  return <ReportReader facts={facts} rest={more} differences={shown.differences} />
}

/** The facts of the paper on the screen: its annex shows the latest records, oldest first; the Word file all of them. */
function useFacts({ report, plan, inPeriod, toDate, lines, indicators, today }: Shown): {
  readonly facts: ReportFacts
  readonly more: 'more-in-word' | 'all-here'
} {
  const isDemo = useMe().data?.demoDay !== null
  const selection = wholeReport({ report, plan }, report.period)
  const { reading, more } = usePages('plan.works', { ...paramsOf(selection), state: null, q: null })
  const records = reading.data?.flatMap(({ rows }) => rows).toReversed() ?? []
  const watermark = marginMark(report, isDemo ? 'invented' : 'real')
  return {
    facts: { report, plan, inPeriod, toDate, lines, indicators, records, today, watermark },
    more: more ? 'more-in-word' : 'all-here',
  }
}
