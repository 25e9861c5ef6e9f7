import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { excelAddress, useMe } from '../../../browser/api.ts'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { usePages } from '../../../browser/pages.ts'
import { DataTable } from '../../../browser/ui/DataTable.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { ReasonForm } from '../../../browser/ui/ReasonForm.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { useAct } from '../../../browser/use-act.ts'
import type { AnswerOf } from '../../../commands/catalogue.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { writesHouseholds } from '../household.rules.ts'
import { STANDARDS } from '../standards.data.ts'
import type { HouseholdListRow, ListedRow } from './household-list.ts'
import { listSaid, listTexts } from './household-list.screen.texts.ts'
import { householdListTables } from './household-list.tables.ts'

/** A list that was taken: its decision and its households. */
export function ListPage() {
  const { list } = useParams<{ list: string }>()
  const { language } = useLanguage()
  const t = useText(listTexts)
  const say = useSay()
  const officer = useMe().data?.officer
  const params = { list: list as Id<'household-list'> }
  const { reading, more, loadAll } = usePages('household.listed', params)
  const columns = listColumns<ListedRow>(householdListTables['household.listed'], { language, without: [], cells: {} })
  return (
    <Loaded of={reading}>
      {(pages: readonly AnswerOf<'household.listed'>[]) =>
        pages[0] ? (
          <>
            <Head of={pages[0].list} />
            <DataTable
              caption={t.title}
              columns={columns}
              rows={pages.flatMap(({ rows }) => rows)}
              keyOf={({ household }) => household}
              empty={t.none}
              excel={excelAddress('household.listed', { ...params, language })}
              more={more}
              loadAll={loadAll}
              printHead={[say(listSaid(pages[0].list)), pages[0].list.areaName]}
            />
            {officer && writesHouseholds(officer) ? <Withdraw list={pages[0].list.id} /> : null}
          </>
        ) : null
      }
    </Loaded>
  )
}

function Head({ of }: { readonly of: HouseholdListRow }) {
  const t = useText(listTexts)
  const say = useSay()
  const standard = STANDARDS.find(({ id }) => id === of.standard)
  return (
    <PageHeader
      title={say(listSaid(of))}
      under={[of.areaName, standard ? say(standard.name) : of.standard, of.source].join(' · ')}
    >
      <Button component={Link} variant="default" href="/households/import">
        {t.title}
      </Button>
    </PageHeader>
  )
}

function Withdraw({ list }: { readonly list: Id<'household-list'> }) {
  const t = useText(listTexts)
  const { sending, act } = useAct()
  const [asked, setAsked] = useState<'no' | 'yes'>('no')
  const send = (text: string) =>
    act(
      'household.withdraw-list',
      { list, reason: { personalId: newId<'personal-text'>(), text } },
      { done: () => setAsked('no') },
    )
  if (asked === 'no')
    return (
      <p className="no-print">
        <Button variant="subtle" color="red" size="compact-sm" onClick={() => setAsked('yes')}>
          {t.withdraw}
        </Button>
      </p>
    )
  return (
    <>
      <Refusals of={sending.refusals} />
      <ReasonForm
        label={t.withdrawWhy}
        hint={t.withdrawHint}
        button={t.withdraw}
        busy={sending.state}
        send={send}
        cancel={() => setAsked('no')}
      />
    </>
  )
}
