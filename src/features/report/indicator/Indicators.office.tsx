import { Button, Tabs } from '@mantine/core'
import { useState } from 'react'
import { useAddressWords } from '../../../browser/address-words.ts'
import { excelAddress, useMe, useRead } from '../../../browser/api.ts'
import { useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useLanguage, useText } from '../../../browser/language.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { PrintHead } from '../../../browser/ui/PrintHead.tsx'
import { TableButtons } from '../../../browser/ui/TableButtons.tsx'
import type { AnswerOf } from '../../../commands/catalogue.ts'
import { holdsRole } from '../../../kernel/command.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Plan } from '../../plan/plan.ts'
import { planWords } from '../../plan/selection.texts.ts'
import { mayLog } from '../../plan/work/work-steps.ts'
import { type GridMode, useIndicatorGrid } from './indicator-grid.browser.ts'
import { type IndicatorRow, RHYTHMS } from './indicator.ts'
import { indicatorTexts } from './indicator.screen.texts.ts'
import { IndicatorForm } from './IndicatorForm.office.tsx'
import { IndicatorTable } from './IndicatorTable.office.tsx'
import './indicator.css'

/** What is measured to monitor a plan, period by period, in the place of the plan or one of its wards. */
export function Indicators() {
  const t = useText(indicatorTexts)
  const { plan, state } = useChosenPlan()
  const { said } = useAddressWords()
  const area = said('area') as Id<'area'> | null
  const reading = useRead('report.indicators', plan ? { plan: plan.id, area } : null)
  return (
    <>
      {plan ? <Loaded of={reading}>{(answer) => <Opened key={plan.id} plan={plan} answer={answer} />}</Loaded> : null}
      {state === 'none' ? (
        <>
          <PageHeader title={t.title} />
          <NoPlan />
        </>
      ) : null}
    </>
  )
}

type Answer = AnswerOf<'report.indicators'>
type Editing = { readonly of: IndicatorRow | null }
type OpenedProps = { readonly plan: Plan; readonly answer: Answer }

function Opened({ plan, answer }: OpenedProps) {
  const t = useText(indicatorTexts)
  const { said, say } = useAddressWords()
  const officer = useMe().data?.officer ?? null
  const isOwner = officer !== null && holdsRole(officer, 'plan-owner')
  const [editing, setEditing] = useState<Editing | null>(null)
  const mode: GridMode = isOwner && said('tab') === 'targets' ? 'targets' : 'values'
  return (
    <>
      <PageHeader title={t.title} under={t.under}>
        {isOwner ? <Button onClick={() => setEditing({ of: null })}>{t.add}</Button> : null}
      </PageHeader>
      <Tools answer={answer} />
      {isOwner ? (
        <Tabs value={mode} onChange={(tab) => say({ tab })} mb="md" className="no-print">
          <Tabs.List>
            <Tabs.Tab value="values">{t.values}</Tabs.Tab>
            <Tabs.Tab value="targets">{t.targets}</Tabs.Tab>
          </Tabs.List>
        </Tabs>
      ) : null}
      <PrintHead
        words={[planWords(plan)[useLanguage().language], answer.place.name]}
        rows={answer.lines.length}
        extent="whole"
      />
      <Lines
        answer={answer}
        mode={mode}
        may={officer !== null && mayLog(officer) ? 'type' : 'look'}
        change={isOwner ? (of) => setEditing({ of }) : null}
      />
      {editing ? (
        <IndicatorForm
          key={editing.of?.id ?? 'new'}
          of={editing.of}
          tasks={answer.tasks}
          year={plan.year}
          close={() => setEditing(null)}
        />
      ) : null}
    </>
  )
}

function Tools({ answer: { plan, place, places, lines } }: { readonly answer: Answer }) {
  const t = useText(indicatorTexts)
  const { language } = useLanguage()
  const { say } = useAddressWords()
  return (
    <div className="table-tools">
      <ChoiceField
        label={t.place}
        value={place.id}
        onChange={(area) => say({ area: area === plan.area ? null : area })}
        choices={places.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {lines.length === 0 ? null : (
        <div>
          <TableButtons
            excel={excelAddress('report.indicators', { plan: plan.id, area: place.id, language })}
            loadAll={null}
            rows={lines.length}
          />
        </div>
      )}
    </div>
  )
}

type LinesProps = {
  readonly answer: Answer
  readonly mode: GridMode
  readonly may: 'type' | 'look'
  readonly change: ((indicator: IndicatorRow) => void) | null
}

/** A table for each rhythm: months stand beside months, quarters beside quarters. */
function Lines({ answer, mode, may, change }: LinesProps) {
  const t = useText(indicatorTexts)
  const { lines, place, plan } = answer
  const grid = useIndicatorGrid({ mode, area: place.id })
  if (lines.length === 0) return <p className="empty">{t.none}</p>
  return (
    <>
      {may === 'type' ? (
        <p className="quiet small no-print">{mode === 'values' ? t.typingHint : t.targetHint}</p>
      ) : null}
      {RHYTHMS.toReversed().map((every) => {
        const own = lines.filter(({ indicator }) => indicator.every === every)
        return own.length === 0 ? null : (
          <IndicatorTable
            key={every}
            every={every}
            lines={own}
            grid={may === 'type' ? grid : null}
            at={{ plan: plan.id, area: place.id }}
            change={change}
          />
        )
      })}
    </>
  )
}
