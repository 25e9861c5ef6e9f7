import { Tabs } from '@mantine/core'
import { useSearchParams } from 'wouter'
import { useMe } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { holdsRole } from '../../kernel/command.ts'
import { OfficerList } from './OfficerList.office.tsx'
import { UnitLists } from './UnitLists.office.tsx'
import { UnitTable } from './UnitTable.office.tsx'
import { unitsTexts } from './units.screen.texts.ts'

const TABS = ['units', 'officers', 'lists'] as const
export type UnitsTab = (typeof TABS)[number]

/** Who keeps units and officers may add and change; others look. */
export type May = 'keep' | 'look'

/** Units, the officers who sign in for them, and saved lists of units. */
export function Units() {
  const t = useText(unitsTexts)
  const [search, setSearch] = useSearchParams()
  const officer = useMe().data?.officer ?? null
  const may: May = officer !== null && holdsRole(officer, 'administrator', 'plan-owner') ? 'keep' : 'look'
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'units'
  return (
    <>
      <PageHeader title={t.title} under={t.under} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => setSearch({ tab: value ?? 'units' }, { replace: true })}
      >
        <Tabs.List mb="md" className="no-print">
          {TABS.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {t[value]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="units">
          <UnitTable may={may} />
        </Tabs.Panel>
        <Tabs.Panel value="officers">
          <OfficerList may={may} />
        </Tabs.Panel>
        <Tabs.Panel value="lists">
          <UnitLists may={may} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
