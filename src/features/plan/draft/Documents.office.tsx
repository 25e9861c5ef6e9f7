import { Link } from 'wouter'
import { useMe, useRead } from '../../../browser/api.ts'
import { planAddress } from '../../../browser/chosen-plan.tsx'
import { useText } from '../../../browser/language.tsx'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { holdsRole } from '../../../kernel/command.ts'
import { showDay } from '../../../kernel/day.ts'
import { showNumber } from '../../../kernel/text.ts'
import { DocumentImport } from './DocumentImport.office.tsx'
import { documentTexts as texts } from './documents.screen.texts.ts'
import { DraftList } from './DraftList.office.tsx'
import type { PlanRow } from '../plan.ts'
import './documents.css'

/** Documents on their way to a plan, and the plans with what they were made of. */
export function Documents() {
  const t = useText(texts)
  const officer = useMe().data?.officer ?? null
  const owns = officer !== null && holdsRole(officer, 'plan-owner')
  return (
    <>
      <PageHeader title={t.title} under={owns ? t.under : t.notOwner} />
      {owns ? (
        <>
          <DocumentImport />
          <DraftList />
        </>
      ) : null}
      <h2 className="documents-head">{t.plans}</h2>
      <PlanDocuments />
    </>
  )
}

function PlanDocuments() {
  const t = useText(texts)
  const list = useRead('plan.list', {})
  const columns = useColumns()
  return (
    <Loaded of={list}>
      {({ plans }) => (
        <DataTable caption={t.plans} columns={columns} rows={plans} keyOf={({ id }) => id} empty={<p>{t.noPlans}</p>} />
      )}
    </Loaded>
  )
}

function useColumns(): readonly Column<PlanRow>[] {
  const t = useText(texts)
  return [
    {
      key: 'number',
      title: texts.number,
      text: ({ number }) => number,
      cell: ({ id, number }) => (
        <Link className="document-number" href={planAddress('/', id)}>
          {number}
        </Link>
      ),
    },
    { key: 'name', title: texts.name, text: ({ title }) => title },
    {
      key: 'issued',
      title: texts.issuedOn,
      text: ({ issuedOn }) => showDay(issuedOn),
      order: ({ issuedOn }) => issuedOn,
    },
    { key: 'tasks', title: texts.tasks, text: (p) => showNumber(p.tasks), order: (p) => p.tasks, align: 'right' },
    {
      key: 'original',
      title: texts.original,
      text: ({ fileName }) => fileName ?? '',
      cell: ({ file, fileName }) => (file ? <a href={`/files/${file}`}>{fileName}</a> : null),
    },
    {
      key: 'text',
      title: texts.text,
      text: () => t.readText,
      cell: ({ id }) => <Link href={planAddress('/documents/text', id)}>{t.readText}</Link>,
    },
  ]
}
