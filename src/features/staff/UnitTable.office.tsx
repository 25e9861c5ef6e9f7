import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { excelAddress, useListRead, useMe, useRead } from '../../browser/api.ts'
import { useKeptInHistory } from '../../browser/kept-in-history.ts'
import { useLanguage, useSay, useText } from '../../browser/language.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { type LocalDate, showDay } from '../../kernel/day.ts'
import { AddUnit } from './AddUnit.office.tsx'
import { CorrectUnitButton } from './CorrectUnit.office.tsx'
import type { Unit } from './staff.ts'
import { unitKindNames } from './staff.texts.ts'
import type { May } from './Units.office.tsx'
import { officersOf, unitsTexts as texts } from './units.screen.texts.ts'

/** The units that stand on a day, each with the way to its officers. */
export function UnitTable({ may }: { readonly may: May }) {
  const t = useText(texts)
  const { language } = useLanguage()
  const today = useMe().data?.today ?? null
  const [chosen, setChosen] = useKeptInHistory<LocalDate | null>('on', null)
  const [adding, setAdding] = useState<'no' | 'yes'>('no')
  const on = chosen ?? today
  const reading = useListRead('staff.units', on === null ? null : { on })
  const columns = useUnitColumns(may)
  return (
    <Loaded of={reading}>
      {({ units }) => (
        <>
          <DataTable
            caption={t.units}
            columns={columns}
            rows={units}
            keyOf={({ id }) => id}
            empty={t.noUnits}
            excel={excelAddress('staff.units', { on, language })}
          >
            <DateField label={t.on} w="10rem" value={on} onChange={setChosen} />
            {may === 'keep' ? <Button onClick={() => setAdding('yes')}>{t.addUnit}</Button> : null}
          </DataTable>
          <AddUnit opened={adding === 'yes'} close={() => setAdding('no')} />
        </>
      )}
    </Loaded>
  )
}

function useUnitColumns(may: May): readonly Column<Unit>[] {
  const say = useSay()
  const areas = useRead('area.list', { on: null }).data?.areas ?? []
  const officers = useRead('staff.officers', may === 'keep' ? { unit: null } : null).data?.officers ?? []
  const peopleOf = (unit: Unit) => officers.filter((one) => one.unit === unit.id && one.access !== 'left').length
  const columns: readonly Column<Unit>[] = [
    { key: 'name', title: texts.name, text: ({ name }) => name },
    { key: 'short', title: texts.shortName, text: ({ shortName }) => shortName },
    { key: 'kind', title: texts.kind, text: ({ kind }) => say(unitKindNames[kind]) },
    { key: 'area', title: texts.area, text: ({ area }) => areas.find(({ id }) => id === area)?.name ?? '' },
    {
      key: 'from',
      title: texts.from,
      text: ({ validFrom }) => showDay(validFrom),
      order: ({ validFrom }) => validFrom,
    },
    { key: 'to', title: texts.to, text: ({ validTo }) => (validTo ? showDay(validTo) : '–') },
  ]
  if (may === 'look') return columns
  const people: Column<Unit> = {
    key: 'people',
    title: texts.people,
    text: (unit) => say(officersOf(peopleOf(unit))),
    order: peopleOf,
    cell: (unit) => <Link href={`/units?tab=officers&unit=${unit.id}`}>{say(officersOf(peopleOf(unit)))}</Link>,
  }
  const steps: Column<Unit> = {
    key: 'steps',
    title: texts.steps,
    text: null,
    cell: (unit) => <CorrectUnitButton unit={unit} />,
  }
  return [...columns, people, steps]
}
