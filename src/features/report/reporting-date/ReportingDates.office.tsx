import { Button } from '@mantine/core'
import { useState } from 'react'
import { excelAddress, useMe, useRead } from '../../../browser/api.ts'
import { useLanguage, useText } from '../../../browser/language.tsx'
import { ConfirmButton } from '../../../browser/ui/ConfirmButton.tsx'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { StateTag, type Tone } from '../../../browser/ui/StateTag.tsx'
import { useAct } from '../../../browser/use-act.ts'
import { holdsRole } from '../../../kernel/command.ts'
import { ReportingDateForm } from './ReportingDateForm.office.tsx'
import type { Certainty, ReportingDateRow } from './reporting-date.ts'
import { reportingDateTexts } from './reporting-date.screen.texts.ts'
import { reportingDateTables } from './reporting-date.tables.ts'
import { certaintyNames } from './reporting-date.texts.ts'

type Editing = { readonly of: ReportingDateRow | null }

/** When reports are owed, the soonest first; the plan's owner enters them. */
export function ReportingDates() {
  const t = useText(reportingDateTexts)
  const { language } = useLanguage()
  const officer = useMe().data?.officer
  const may = Boolean(officer && holdsRole(officer, 'plan-owner'))
  const reading = useRead('report.dates', {})
  const { sending, act } = useAct()
  const [editing, setEditing] = useState<Editing | null>(null)
  const columns = useColumns(
    may ? { change: (of) => setEditing({ of }), end: ({ id }) => act('report.end-date', { date: id }) } : null,
  )
  return (
    <>
      <PageHeader title={t.title} under={t.under}>
        {may ? <Button onClick={() => setEditing({ of: null })}>{t.add}</Button> : null}
      </PageHeader>
      <Refusals of={sending.refusals} />
      <Loaded of={reading}>
        {({ dates }) => (
          <DataTable
            caption={t.title}
            columns={columns}
            rows={dates}
            keyOf={({ id }) => id}
            empty={t.none}
            excel={excelAddress('report.dates', { language })}
          />
        )}
      </Loaded>
      {editing ? (
        <ReportingDateForm key={editing.of?.id ?? 'new'} of={editing.of} close={() => setEditing(null)} />
      ) : null}
    </>
  )
}

type Steps = {
  readonly change: (date: ReportingDateRow) => void
  readonly end: (date: ReportingDateRow) => void
}

function useColumns(steps: Steps | null): readonly Column<ReportingDateRow>[] {
  const { language } = useLanguage()
  const t = useText(reportingDateTexts)
  const columns = listColumns(reportingDateTables['report.dates'], {
    language,
    without: [],
    cells: {
      'Mức chắc chắn': ({ certainty }) => <StateTag tone={TONES[certainty]} name={certaintyNames[certainty]} />,
    },
  })
  if (steps === null) return columns
  const own: Column<ReportingDateRow> = {
    key: 'steps',
    title: reportingDateTexts.steps,
    text: null,
    cell: (row) => (
      <span className="no-print">
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={`${t.change}: ${row.report}`}
          onClick={() => steps.change(row)}
        >
          {t.change}
        </Button>
        <ConfirmButton says={t.end} consequence={row.report} onConfirm={() => steps.end(row)} />
      </span>
    ),
  }
  return [...columns, own]
}

const TONES: Readonly<Record<Certainty, Tone>> = { read: 'good', told: 'calm', unsure: 'warn' }
