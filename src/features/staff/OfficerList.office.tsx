import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { excelAddress, useListRead, useRead } from '../../browser/api.ts'
import { useLanguage, useSay, useText } from '../../browser/language.tsx'
import { showMoment } from '../../browser/show-moment.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { StateTag, type Tone } from '../../browser/ui/StateTag.tsx'
import { showDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { AddOfficer } from './AddOfficer.office.tsx'
import { OfficerSteps } from './OfficerSteps.office.tsx'
import type { OfficerRow } from './staff.ts'
import { accessNames, roleNames } from './staff.texts.ts'
import type { May } from './Units.office.tsx'
import { sinceDay, unitsTexts as texts } from './units.screen.texts.ts'

/** Officers of all units, or of the one in the address: their access, and the steps for it. */
export function OfficerList({ may }: { readonly may: May }) {
  const t = useText(texts)
  const { language } = useLanguage()
  const [search, setSearch] = useSearchParams()
  const unit = search.get('unit') as Id<'unit'> | null
  const units = useRead('staff.units', { on: null }).data?.units ?? []
  const reading = useListRead('staff.officers', { unit })
  const [adding, setAdding] = useState<'no' | 'yes'>('no')
  const columns = useOfficerColumns(may)
  return (
    <Loaded of={reading}>
      {({ officers }) => (
        <>
          <DataTable
            caption={t.officers}
            columns={columns}
            rows={officers}
            keyOf={({ id }) => id}
            empty={t.noOfficers}
            excel={excelAddress('staff.officers', { unit, language })}
          >
            {may === 'keep' ? (
              <>
                <ChoiceField
                  label={t.unit}
                  placeholder={t.allUnits}
                  clearable
                  w="20rem"
                  value={unit}
                  onChange={(value) => setSearch(value ? { tab: 'officers', unit: value } : { tab: 'officers' })}
                  choices={units.map(({ id, name }) => ({ value: id, label: name }))}
                />
                <Button onClick={() => setAdding('yes')}>{t.addOfficer}</Button>
                <Button component={Link} variant="default" href="/units/import">
                  {t.importOfficers}
                </Button>
              </>
            ) : null}
          </DataTable>
          <AddOfficer key={unit} opened={adding === 'yes'} close={() => setAdding('no')} units={units} unit={unit} />
        </>
      )}
    </Loaded>
  )
}

/** How the officer gets in, and since when he no longer does. */
function Access({ officer: { access, leftOn } }: { readonly officer: OfficerRow }) {
  const say = useSay()
  return (
    <>
      <StateTag tone={TONES[access]} name={accessNames[access]} />
      {leftOn === null ? null : <span className="small quiet"> {say(sinceDay(leftOn))}</span>}
    </>
  )
}

const TONES: Readonly<Record<OfficerRow['access'], Tone>> = {
  none: 'warn',
  'link-sent': 'calm',
  active: 'good',
  drowsy: 'warn',
  asleep: 'bad',
  locked: 'bad',
  left: 'quiet',
}

function useOfficerColumns(may: May): readonly Column<OfficerRow>[] {
  const say = useSay()
  const columns: readonly Column<OfficerRow>[] = [
    { key: 'name', title: texts.fullName, text: ({ name }) => name },
    {
      key: 'phone',
      title: texts.phone,
      text: ({ phone }) => phone ?? '–',
      cell: ({ phone }) => <span className="cell-line">{phone ?? '–'}</span>,
    },
    {
      key: 'unit',
      title: texts.unit,
      text: ({ unitName }) => unitName,
      cell: ({ unitName }) => <span className="cell-words">{unitName}</span>,
    },
    { key: 'roles', title: texts.roles, text: ({ roles }) => roles.map((role) => say(roleNames[role])).join(', ') },
    {
      key: 'access',
      title: texts.access,
      text: ({ access }) => say(accessNames[access]),
      cell: (officer) => <Access officer={officer} />,
    },
    {
      key: 'last',
      title: texts.lastSignIn,
      text: ({ lastSignIn }) => (lastSignIn ? showMoment(lastSignIn) : '–'),
      order: ({ lastSignIn }) => lastSignIn,
    },
    { key: 'from', title: texts.from, text: ({ from }) => showDay(from), order: ({ from }) => from },
  ]
  if (may === 'look') return columns
  const steps: Column<OfficerRow> = {
    key: 'steps',
    title: texts.steps,
    text: null,
    cell: (officer) => <OfficerSteps officer={officer} />,
  }
  return [...columns, steps]
}
