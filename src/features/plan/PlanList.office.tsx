import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useMe, useRead } from '../../browser/api.ts'
import { planAddress } from '../../browser/chosen-plan.tsx'
import { useText } from '../../browser/language.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { holdsRole } from '../../kernel/command.ts'
import { showDay } from '../../kernel/day.ts'
import { showNumber } from '../../kernel/text.ts'
import type { PlanRow, Programme } from './plan.ts'
import { planListTexts as texts } from './plan-list.screen.texts.ts'

/** All confirmed plans, newest year first. */
export function PlanList() {
  const t = useText(texts)
  const list = useRead('plan.list', {})
  const officer = useMe().data?.officer ?? null
  return (
    <>
      <PageHeader title={t.title}>
        {officer !== null && holdsRole(officer, 'plan-owner') ? (
          <Button component={Link} href="/documents">
            {t.import}
          </Button>
        ) : null}
      </PageHeader>
      <Loaded of={list}>
        {({ plans, programmes }) => (
          <DataTable
            caption={t.title}
            columns={columns(programmes)}
            rows={plans}
            keyOf={({ id }) => id}
            empty={t.empty}
          />
        )}
      </Loaded>
    </>
  )
}

const columns = (programmes: readonly Programme[]): readonly Column<PlanRow>[] => [
  {
    key: 'number',
    title: texts.number,
    text: ({ number }) => number,
    cell: ({ id, number }) => <Link href={planAddress('/', id)}>{number}</Link>,
  },
  { key: 'name', title: texts.name, text: ({ title }) => title },
  { key: 'year', title: texts.year, text: ({ year }) => String(year), align: 'right' },
  {
    key: 'issued',
    title: texts.issuedOn,
    text: ({ issuedOn }) => showDay(issuedOn),
    order: ({ issuedOn }) => issuedOn,
  },
  { key: 'area', title: texts.area, text: ({ areaName }) => areaName },
  { key: 'owner', title: texts.owner, text: ({ ownerName }) => ownerName },
  {
    key: 'programme',
    title: texts.programme,
    text: (plan) => programmes.find(({ id }) => id === plan.programme)?.name ?? '',
  },
  { key: 'tasks', title: texts.tasks, text: ({ tasks }) => showNumber(tasks), order: (p) => p.tasks, align: 'right' },
  {
    key: 'file',
    title: texts.file,
    text: ({ fileName }) => fileName ?? '',
    cell: ({ file, fileName }) => (file ? <a href={`/files/${file}`}>{fileName}</a> : null),
  },
]
