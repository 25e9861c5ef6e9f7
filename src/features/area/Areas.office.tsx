import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { excelAddress, useListRead, useMe } from '../../browser/api.ts'
import { useKeptInHistory } from '../../browser/kept-in-history.ts'
import { useLanguage, useSay, useText } from '../../browser/language.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { holdsRole } from '../../kernel/command.ts'
import { type LocalDate, showDay } from '../../kernel/day.ts'
import { AddArea } from './AddArea.office.tsx'
import { AskArea } from './AskArea.office.tsx'
import { LoadNational } from './LoadNational.office.tsx'
import { fittingRows, type TreeRow, treeOf } from './area-tree.ts'
import { areaKindNames } from './area.texts.ts'
import { areasTexts as texts, belowCount } from './areas.screen.texts.ts'

/** The tree of areas as it stood on a day. */
export function Areas() {
  const t = useText(texts)
  const { language } = useLanguage()
  const me = useMe()
  const today = me.data?.today ?? null
  const [chosen, setChosen] = useKeptInHistory<LocalDate | null>('on', null)
  const [words, setWords] = useKeptInHistory('words', '')
  const [opened, setOpened] = useState<'nothing' | 'add' | 'national'>('nothing')
  const close = () => setOpened('nothing')
  const on = chosen ?? today
  const reading = useListRead('area.list', on === null ? null : { on })
  const officer = me.data?.officer ?? null
  const columns = useAreaColumns()
  return (
    <>
      <PageHeader title={t.title} under={t.under}>
        {officer !== null && holdsRole(officer, 'administrator') ? (
          <Button variant="default" onClick={() => setOpened('national')}>
            {t.national}
          </Button>
        ) : null}
        {officer !== null && holdsRole(officer, 'administrator', 'plan-owner') ? (
          <>
            <Button component={Link} variant="default" href="/areas/import">
              {t.import}
            </Button>
            <Button onClick={() => setOpened('add')}>{t.add}</Button>
          </>
        ) : null}
      </PageHeader>
      <AskArea />
      {opened === 'national' ? <LoadNational close={close} /> : null}
      <Loaded of={reading}>
        {({ areas }) => (
          <>
            <DataTable
              caption={t.title}
              columns={columns}
              rows={fittingRows(treeOf(areas), words)}
              keyOf={({ area }) => area.id}
              empty={t.empty}
              excel={excelAddress('area.list', { on, language })}
            >
              <DateField label={t.on} w="10rem" value={on} onChange={setChosen} />
              <TextField label={t.words} w="14rem" value={words} onChange={setWords} />
            </DataTable>
            <AddArea opened={opened === 'add'} close={close} areas={areas} />
          </>
        )}
      </Loaded>
    </>
  )
}

function useAreaColumns(): readonly Column<TreeRow>[] {
  const say = useSay()
  return [
    {
      key: 'name',
      title: texts.name,
      text: ({ area }) => area.name,
      cell: ({ area, depth, below }) => (
        <span style={{ paddingInlineStart: `${depth * 1.5}rem`, display: 'block' }}>
          <Link href={`/areas/${area.id}`}>{area.name}</Link>
          {below > 0 ? <span className="quiet small"> · {say(belowCount(below))}</span> : null}
        </span>
      ),
    },
    { key: 'kind', title: texts.kind, text: ({ area }) => say(areaKindNames[area.kind]) },
    { key: 'code', title: texts.code, text: ({ area }) => area.code ?? '–' },
    {
      key: 'from',
      title: texts.from,
      text: ({ area }) => showDay(area.validFrom),
      order: ({ area }) => area.validFrom,
    },
    {
      key: 'to',
      title: texts.to,
      text: ({ area }) => (area.validTo ? showDay(area.validTo) : '–'),
      order: ({ area }) => area.validTo,
    },
  ]
}
