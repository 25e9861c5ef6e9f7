import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { StateTag } from '../../browser/ui/StateTag.tsx'
import { type LocalDate, showDay } from '../../kernel/day.ts'
import { AddRequest } from './AddRequest.office.tsx'
import type { RequestRow } from './personal.ts'
import { isOverdue } from './personal.rules.ts'
import { personalTexts as texts } from './personal.screen.texts.ts'
import { outcomeNames, requestKindNames } from './personal.texts.ts'

/** Requests of people about their own data: the open ones first, what is overdue in red. */
export function Requests() {
  const t = useText(texts)
  const [adding, setAdding] = useState<'no' | 'yes'>('no')
  const reading = useRead('personal.requests', {})
  return (
    <Loaded of={reading}>
      {({ requests, today }) => (
        <>
          <List requests={requests} today={today}>
            <Button onClick={() => setAdding('yes')}>{t.addRequest}</Button>
          </List>
          <AddRequest today={today} opened={adding === 'yes'} close={() => setAdding('no')} />
        </>
      )}
    </Loaded>
  )
}

type ListProps = {
  readonly requests: readonly RequestRow[]
  readonly today: LocalDate
  readonly children: ReactNode
}

function List({ requests, today, children }: ListProps) {
  const t = useText(texts)
  const say = useSay()
  const columns: readonly Column<RequestRow>[] = [
    {
      key: 'name',
      title: texts.name,
      text: ({ name }) => name ?? '–',
      cell: ({ id, name }) => <Link href={`/personal-data/${id}`}>{name ?? '–'}</Link>,
    },
    { key: 'kind', title: texts.kind, text: ({ kind }) => say(requestKindNames[kind]) },
    {
      key: 'received',
      title: texts.receivedOn,
      text: ({ receivedOn }) => showDay(receivedOn),
      order: ({ receivedOn }) => receivedOn,
    },
    { key: 'due', title: texts.due, text: ({ due }) => showDay(due), order: ({ due }) => due },
    {
      key: 'state',
      title: texts.state,
      text: (row) => say(stateOf(row, today).name),
      cell: (row) => <StateTag {...stateOf(row, today)} />,
    },
  ]
  return (
    <DataTable
      caption={t.requests}
      columns={columns}
      rows={requests}
      keyOf={({ id }) => id}
      empty={t.noRequests}
      printHead={[t.title, t.requests]}
    >
      {children}
    </DataTable>
  )
}

/** Answered, open, or overdue. */
export function stateOf(row: RequestRow, today: LocalDate) {
  if (row.outcome !== null) return { tone: 'good', name: outcomeNames[row.outcome] } as const
  return isOverdue(row, today)
    ? ({ tone: 'bad', name: texts.overdue } as const)
    : ({ tone: 'calm', name: texts.open } as const)
}
