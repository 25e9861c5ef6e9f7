import type { ReactNode } from 'react'
import { useMe, useRead } from '../../../browser/api.ts'
import { useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useText } from '../../../browser/language.tsx'
import { useOwnsPlan } from '../../../browser/owns-plan.ts'
import { Loaded, Loading } from '../../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { holdsRole } from '../../../kernel/command.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { MyTasks } from '../task/MyTasks.office.tsx'
import { ReturnedLine } from '../work/ReturnedLine.office.tsx'
import { OverviewCounts } from './OverviewCounts.office.tsx'
import { overviewOf } from './overview.rules.ts'
import { overviewTexts } from './overview.screen.texts.ts'
import { ToDoNow } from './ToDoNow.office.tsx'
import { UnitProgressPanel } from './UnitProgressPanel.office.tsx'
import { useSeeing } from '../task/seeing.browser.ts'
import './overview.css'

/** What stands between what is to do and the table of units. */
type Beside = { readonly coming: ReactNode }

/** The first screen: this year's plan, what is late, what to do now, and how far each unit is. */
export function Overview({ coming }: Beside) {
  const { state, plan } = useChosenPlan()
  if (state === 'loading') return <Loading />
  return plan ? <OverviewOf plan={plan.id} coming={coming} /> : <NothingYet />
}

function OverviewOf({ plan, coming }: Beside & { readonly plan: Id<'plan'> }) {
  const t = useText(overviewTexts)
  const me = useMe()
  const reading = useRead('plan.progress', { plan, from: null, to: null })
  const officer = me.data?.officer ?? null
  const owns = useOwnsPlan(reading.data?.plan ?? null)
  useSeeing(reading.data ?? null)
  return (
    <Loaded of={reading}>
      {({ plan, today, period, progress, areas, now, split, returned }) => {
        const overview = overviewOf(progress)
        return (
          <>
            <PageHeader title={t.overview} under={plan.title} />
            <OverviewCounts {...{ plan, overview }} waiting={progress.waiting} />
            <ReturnedLine plan={plan.id} task={null} returned={returned} />
            <div className="overview">
              {owns || !officer || !holdsRole(officer, 'unit-officer') ? (
                <ToDoNow {...{ plan, overview, today, progress }} may={owns ? 'decide' : 'look'} />
              ) : (
                <MyTasks {...{ plan, progress, unit: officer.unit }} />
              )}
              {coming}
              <UnitProgressPanel {...{ plan, today, period, areas, now, split, overview }} units={progress.units} />
            </div>
          </>
        )
      }}
    </Loaded>
  )
}

function NothingYet() {
  const t = useText(overviewTexts)
  return (
    <>
      <PageHeader title={t.overview} />
      <NoPlan />
    </>
  )
}
