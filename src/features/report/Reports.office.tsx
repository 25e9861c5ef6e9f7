import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useRead } from '../../browser/api.ts'
import { useChosenPlan } from '../../browser/chosen-plan.tsx'
import { useSay, useText } from '../../browser/language.tsx'
import { useOwnsPlan } from '../../browser/owns-plan.ts'
import { showMoment } from '../../browser/show-moment.ts'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { StateTag } from '../../browser/ui/StateTag.tsx'
import type { AnswerOf } from '../../commands/catalogue.ts'
import { showDay } from '../../kernel/day.ts'
import type { Plan } from '../plan/plan.ts'
import { CutOffRules } from './CutOffRules.office.tsx'
import { reportListTexts, signedSays } from './report.screen.texts.ts'
import { StartReportForm } from './StartReportForm.office.tsx'
import './report.css'

type Row = AnswerOf<'report.list'>['reports'][number]

/** The reports of the chosen plan; its owner starts one, and says how the office cuts its periods. */
export function Reports() {
  const t = useText(reportListTexts)
  const { plan, state } = useChosenPlan()
  const [form, setForm] = useState<'closed' | 'open'>('closed')
  const owns = useOwnsPlan(plan)
  return (
    <>
      <PageHeader title={t.title} under={plan?.title}>
        {owns && form === 'closed' ? <Button onClick={() => setForm('open')}>{t.start}</Button> : null}
      </PageHeader>
      {plan ? <ReportsOf key={plan.id} plan={plan} form={form} close={() => setForm('closed')} /> : null}
      {state === 'none' ? <NoPlan /> : null}
    </>
  )
}

type Props = { readonly plan: Plan; readonly form: 'closed' | 'open'; readonly close: () => void }

function ReportsOf({ plan, form, close }: Props) {
  const t = useText(reportListTexts)
  const list = useRead('report.list', { plan: plan.id })
  const columns = useColumns()
  return (
    <Loaded of={list}>
      {({ reports, rules }) => (
        <>
          {form === 'open' ? <StartReportForm plan={plan} rules={rules} close={close} /> : null}
          <DataTable
            caption={t.title}
            columns={columns}
            rows={reports}
            keyOf={({ id }) => id}
            empty={<p>{t.empty}</p>}
          />
          <CutOffRules rules={rules} />
        </>
      )}
    </Loaded>
  )
}

function useColumns(): readonly Column<Row>[] {
  const t = useText(reportListTexts)
  const say = useSay()
  return [
    {
      key: 'name',
      title: reportListTexts.name,
      text: ({ title }) => title,
      cell: ({ id, title }) => <Link href={`/reports/${id}`}>{title}</Link>,
    },
    {
      key: 'period',
      title: reportListTexts.period,
      text: ({ period }) => `${showDay(period.from)} – ${showDay(period.to)}`,
      order: ({ period }) => period.to,
    },
    {
      key: 'state',
      title: reportListTexts.state,
      text: ({ signature }) => (signature ? say(signedSays(signature.number, signature.signedOn)) : t.writing),
      cell: ({ signature }) =>
        signature ? (
          <StateTag tone="good" name={signedSays(signature.number, signature.signedOn)} />
        ) : (
          <StateTag tone="calm" name={reportListTexts.writing} />
        ),
    },
    {
      key: 'saved',
      title: reportListTexts.savedAt,
      text: ({ savedAt }) => showMoment(savedAt),
      order: (r) => r.savedAt,
    },
    {
      key: 'file',
      title: reportListTexts.file,
      text: null,
      cell: ({ id }) => (
        <a href={`/api/papers/report/${id}.docx`} download>
          .docx
        </a>
      ),
    },
  ]
}
