import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useMe, useRead } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { newId } from '../../../browser/new-id.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import type { Refusal } from '../../../kernel/command.ts'
import { type LocalDate, showDay } from '../../../kernel/day.ts'
import { showNumber } from '../../../kernel/text.ts'
import { writesHouseholds } from '../household.rules.ts'
import { LISTED_AS, type HouseholdListRow } from './household-list.ts'
import { listTexts } from './household-list.screen.texts.ts'
import { listedAsNames } from './household-list.texts.ts'
import { ListImport, type ReadFile } from './ListImport.office.tsx'
import { openWorkbook } from '../../../browser/open-workbook.ts'
import { readList } from './read-list.rules.ts'

/** Lists of years before the register: what was taken, and a workbook that is taken now. */
export function ImportHouseholds() {
  const t = useText(listTexts)
  const me = useMe().data
  const lists = useRead('household.lists', {})
  const writes = me?.officer ? writesHouseholds(me.officer) : false
  return (
    <>
      <PageHeader title={t.title} under={t.under} />
      <Loaded of={lists}>
        {({ lists: taken }) => (
          <>
            <Taken lists={taken} />
            {me && writes ? <FromFile today={me.today} lists={taken} /> : null}
          </>
        )}
      </Loaded>
    </>
  )
}

function Taken({ lists }: { readonly lists: readonly HouseholdListRow[] }) {
  const t = useText(listTexts)
  const columns: readonly Column<HouseholdListRow>[] = [
    {
      key: 'year',
      title: listTexts.year,
      text: ({ year }) => String(year),
      cell: ({ id, year }) => <Link href={`/households/lists/${id}`}>{year}</Link>,
    },
    { key: 'area', title: listTexts.area, text: ({ areaName }) => areaName },
    { key: 'number', title: listTexts.number, text: ({ number }) => number },
    { key: 'on', title: listTexts.on, text: ({ on }) => showDay(on), order: ({ on }) => on },
    ...LISTED_AS.map((one) => ({
      key: one,
      title: listedAsNames[one],
      align: 'right' as const,
      text: ({ households }: HouseholdListRow) => showNumber(households[one]),
      order: ({ households }: HouseholdListRow) => households[one],
    })),
  ]
  return (
    <DataTable
      caption={t.taken}
      columns={columns}
      rows={lists}
      keyOf={({ id }) => id}
      empty={t.noLists}
      printHead={[t.title]}
    />
  )
}

type FromFileProps = { readonly today: LocalDate; readonly lists: readonly HouseholdListRow[] }
type Reading =
  | { readonly state: 'none' | 'reading' | 'empty' }
  | { readonly state: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly state: 'read'; readonly file: ReadFile }

function FromFile({ today, lists }: FromFileProps) {
  const t = useText(listTexts)
  const [reading, setReading] = useState<Reading>({ state: 'none' })
  const read = async (chosen: File) => {
    setReading({ state: 'reading' })
    const opened = await openWorkbook(chosen)
    if (!opened.ok) return setReading({ state: 'refused', refusals: opened.refusals })
    const list = readList(opened.value, today)
    const file = { key: newId<'command'>(), name: chosen.name, list }
    return setReading(list.rows === 0 ? { state: 'empty' } : { state: 'read', file })
  }
  return (
    <>
      <p className="no-print">
        <FileButton accept=".xlsx" onChange={(chosen) => (chosen ? void read(chosen) : null)}>
          {(button) => (
            <Button {...button} loading={reading.state === 'reading'}>
              {t.choose}
            </Button>
          )}
        </FileButton>
      </p>
      {reading.state === 'reading' ? <p role="status">{t.reading}</p> : null}
      {reading.state === 'empty' ? <p role="alert">{t.noList}</p> : null}
      {reading.state === 'refused' ? <Refusals of={reading.refusals} /> : null}
      {reading.state === 'read' ? <ListImport key={reading.file.key} file={reading.file} lists={lists} /> : null}
    </>
  )
}
