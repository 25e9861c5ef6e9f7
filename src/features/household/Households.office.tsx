import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useAddressWords } from '../../browser/address-words.ts'
import { excelAddress, useRead } from '../../browser/api.ts'
import { useChosenPlan } from '../../browser/chosen-plan.tsx'
import { useLanguage, useSay, useText } from '../../browser/language.tsx'
import { useOwnsPlan } from '../../browser/owns-plan.ts'
import { usePages } from '../../browser/pages.ts'
import { FilterChoice } from '../../browser/ui/FilterChoice.tsx'
import { SearchField } from '../../browser/ui/SearchField.tsx'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { DataTable } from '../../browser/ui/DataTable.tsx'
import { listColumns } from '../../browser/ui/list-columns.ts'
import { InOtherPlans } from '../../browser/ui/InOtherPlans.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import type { AnswerOf, ParamsOf } from '../../commands/catalogue.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Plan } from '../plan/plan.ts'
import { HOUSEHOLD_STATES, type HouseholdListed, type RoundRow } from './household.ts'
import { householdTexts } from './household.screen.texts.ts'
import { householdTables } from './household.tables.ts'
import { stateNames } from './household.texts.ts'
import { ResultTag } from './ResultTag.office.tsx'
import { StartRound } from './StartRound.office.tsx'
import { STANDARDS } from './standards.data.ts'
import { ForWriters } from './ForWriters.office.tsx'

/** The households of a round of the chosen plan, each with its result. */
export function Households() {
  const t = useText(householdTexts)
  const { plan, state } = useChosenPlan()
  const rounds = useRead('household.rounds', plan ? { plan: plan.id } : null)
  if (!plan)
    return (
      <>
        <PageHeader title={t.title} />
        {state === 'none' ? <NoPlan /> : null}
      </>
    )
  return <Loaded of={rounds}>{(found) => <OfPlan key={plan.id} {...found} />}</Loaded>
}

type OfPlanProps = {
  readonly plan: Plan
  readonly rounds: readonly RoundRow[]
  readonly have: readonly Id<'plan'>[]
}

function OfPlan({ plan, rounds, have }: OfPlanProps) {
  const t = useText(householdTexts)
  const { said, say } = useAddressWords()
  const owns = useOwnsPlan(plan)
  const [form, setForm] = useState<'opened' | 'closed'>('closed')
  const round = rounds.find(({ id }) => id === said('round')) ?? rounds[0]
  return (
    <>
      <PageHeader title={t.title} under={plan.title}>
        {round ? (
          <>
            <ForWriters>
              <Button component={Link} href={`/households/${round.id}/new`}>
                {t.add}
              </Button>
            </ForWriters>
            <Button component={Link} variant="default" href={`/households/${round.id}/steps`}>
              {t.steps}
            </Button>
            <Button component={Link} variant="default" href={`/households/${round.id}/lists`}>
              {t.lists}
            </Button>
          </>
        ) : null}
        <Button component={Link} variant="default" href="/households/import">
          {t.import}
        </Button>
        {owns ? (
          <Button variant="default" onClick={() => setForm('opened')}>
            {t.startRound}
          </Button>
        ) : null}
      </PageHeader>
      {owns ? <StartRound plan={plan} opened={form === 'opened'} close={() => setForm('closed')} /> : null}
      {round ? (
        <>
          <div className="filters no-print">
            <ChoiceField
              label={t.round}
              value={round.id}
              onChange={(chosen) => say({ round: chosen, standard: null, area: null })}
              choices={rounds.map(({ id, name, areaName }) => ({ value: id, label: `${name} · ${areaName}` }))}
            />
          </div>
          <RoundList key={round.id} round={round} />
        </>
      ) : (
        <div className="empty">
          {t.noRounds}
          <InOtherPlans path="/households" have={have} />
        </div>
      )}
    </>
  )
}

function RoundList({ round }: { readonly round: RoundRow }) {
  const t = useText(householdTexts)
  const say = useSay()
  const { language } = useLanguage()
  const { params, set } = useFilter(round)
  const { reading, more, loadAll } = usePages('household.list', params)
  const columns = useColumns(round)
  const narrowed = params.q !== null || params.state !== null
  return (
    <>
      <Filters params={params} set={set} round={round} />
      <Loaded of={reading}>
        {(pages: readonly AnswerOf<'household.list'>[]) => (
          <DataTable
            caption={t.title}
            columns={columns}
            rows={pages.flatMap(({ rows }) => rows)}
            keyOf={({ household }) => household}
            empty={narrowed ? t.noneFits : t.none}
            excel={excelAddress('household.list', { ...params, language })}
            more={more}
            loadAll={loadAll}
            printHead={[round.name, round.areaName, ...(params.state ? [say(stateNames[params.state])] : [])]}
          />
        )}
      </Loaded>
    </>
  )
}

function useColumns(round: RoundRow) {
  const { language } = useLanguage()
  const shown = (id: string) => round.standards.includes(id)
  return listColumns<HouseholdListed>(householdTables['household.list'], {
    language,
    without: STANDARDS.filter(({ id }) => !shown(id)).map(({ name }) => name.vi),
    cells: {
      'Chủ hộ': (row) => <Link href={`/households/${round.id}/${row.household}`}>{row.head ?? '–'}</Link>,
      ...Object.fromEntries(
        STANDARDS.filter(({ id }) => shown(id)).map(({ id, name }) => [
          name.vi,
          ({ results }: HouseholdListed) => <ResultTag result={results?.[id] ?? null} />,
        ]),
      ),
    },
  })
}

type Params = Omit<ParamsOf<'household.list'>, 'after'>
type Words = Readonly<Record<string, string | null>>

/** What the list is narrowed by: it stands in the address, so that a narrowed list can be sent on. */
function useFilter(round: RoundRow): { readonly params: Params; readonly set: (words: Words) => void } {
  const { said, say } = useAddressWords()
  const params = {
    round: round.id,
    standard: round.standards.find((one) => one === said('standard')) ?? round.standards[0] ?? null,
    state: HOUSEHOLD_STATES.find((one) => one === said('state')) ?? null,
    q: said('q'),
    area: said('area') as Id<'area'> | null,
  }
  return { params, set: say }
}

type FiltersProps = { readonly params: Params; readonly set: (words: Words) => void; readonly round: RoundRow }

function Filters({ params, set, round }: FiltersProps) {
  const t = useText(householdTexts)
  const say = useSay()
  const standards = STANDARDS.filter(({ id }) => round.standards.includes(id))
  return (
    <div className="filters no-print">
      <SearchField label={t.search} q={params.q} search={(q) => set({ q })} />
      <ChoiceField
        label={t.byStandard}
        value={params.standard}
        onChange={(standard) => set({ standard })}
        choices={standards.map(({ id, name }) => ({ value: id, label: say(name) }))}
      />
      <FilterChoice
        label={t.state}
        values={HOUSEHOLD_STATES}
        names={stateNames}
        value={params.state}
        onChange={(state) => set({ state })}
      />
    </div>
  )
}
