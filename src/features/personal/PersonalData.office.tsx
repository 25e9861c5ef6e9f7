import { Tabs } from '@mantine/core'
import { useSearchParams } from 'wouter'
import { useSay, useText } from '../../browser/language.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import type { Sentence } from '../../kernel/sentence.ts'
import { Breaches } from './Breaches.office.tsx'
import { PERSONAL_KINDS, type PersonalKind } from './kinds.data.ts'
import { personalTexts as texts } from './personal.screen.texts.ts'
import { keptNames } from './personal.texts.ts'
import { Requests } from './Requests.office.tsx'

const TABS = ['requests', 'breaches', 'kinds'] as const

/** What people ask about their own data, what went wrong, and what is kept for what. */
export function PersonalData() {
  const t = useText(texts)
  const [search, setSearch] = useSearchParams()
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'requests'
  return (
    <>
      <PageHeader title={t.title} under={t.under} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => setSearch({ tab: value ?? 'requests' }, { replace: true })}
      >
        <Tabs.List mb="md" className="no-print">
          {TABS.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {t[value]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="requests">
          <Requests />
        </Tabs.Panel>
        <Tabs.Panel value="breaches">
          <Breaches />
        </Tabs.Panel>
        <Tabs.Panel value="kinds">
          <Kinds />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

function Kinds() {
  const t = useText(texts)
  const say = useSay()
  const column = (key: string, title: Sentence, of: (kind: PersonalKind) => Sentence): Column<PersonalKind> => ({
    key,
    title,
    text: (kind) => say(of(kind)),
  })
  const columns = [
    column('what', texts.what, ({ name }) => name),
    column('purpose', texts.purpose, ({ purpose }) => purpose),
    column('kept', texts.kept, ({ kept }) => keptNames[kept]),
    column('opened', texts.opened, ({ opened }) => (opened === 'noted' ? texts.noted : texts.atWork)),
  ]
  return (
    <DataTable
      caption={t.kinds}
      columns={columns}
      rows={PERSONAL_KINDS}
      keyOf={(kind) => kind.column}
      empty=""
      printHead={[t.title, t.kinds]}
    />
  )
}
