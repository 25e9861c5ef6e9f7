import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { excelAddress, useMe, useRead } from '../../../browser/api.ts'
import { planAddress, useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { usePages } from '../../../browser/pages.ts'
import { ConfirmButton } from '../../../browser/ui/ConfirmButton.tsx'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { useAct } from '../../../browser/use-act.ts'
import { showDay } from '../../../kernel/day.ts'
import type { Plan } from '../../plan/plan.ts'
import { planWords } from '../../plan/selection.texts.ts'
import { mayLog } from '../../plan/work/work-steps.ts'
import { notReached, smallestOf } from '../coverage/coverage.rules.ts'
import type { RunRow } from './broadcast.ts'
import { broadcastTexts, notReachedWords } from './broadcast.screen.texts.ts'
import { broadcastTables, type Marked, type SlotListed, slotPlace } from './broadcast.tables.ts'
import { slotStateNames } from './broadcast.texts.ts'
import { BroadcastFilters, useBroadcastFilter } from './BroadcastFilters.office.tsx'
import { BroadcastPapers } from './BroadcastPapers.office.tsx'
import { Quiet } from './Quiet.office.tsx'

/** Planned and logged runs of the chosen plan, the places that wait for one, and the papers between them. */
export function Broadcasts() {
  const t = useText(broadcastTexts)
  const { plan, state } = useChosenPlan()
  const officer = useMe().data?.officer
  return (
    <>
      <PageHeader title={t.title} under={plan?.title}>
        {plan && officer && mayLog(officer) ? <Doing plan={plan} /> : null}
      </PageHeader>
      {plan ? <Lists key={plan.id} plan={plan} may={officer && mayLog(officer) ? 'write' : 'look'} /> : null}
      {state === 'none' ? <NoPlan /> : null}
    </>
  )
}

function Doing({ plan }: { readonly plan: Plan }) {
  const t = useText(broadcastTexts)
  return (
    <>
      <Button component={Link} href={planAddress('/broadcasts/log', plan.id)}>
        {t.log}
      </Button>
      <Button variant="default" component={Link} href={planAddress('/broadcasts/plan', plan.id)}>
        {t.plan}
      </Button>
      <Button variant="default" component={Link} href={planAddress('/broadcasts/settings', plan.id)}>
        {t.settings}
      </Button>
    </>
  )
}

type Props = { readonly plan: Plan; readonly may: 'write' | 'look' }

function Lists({ plan, may }: Props) {
  const t = useText(broadcastTexts)
  const { language } = useLanguage()
  const filter = useBroadcastFilter(plan)
  const slots = usePages('outreach.slots', filter.params)
  const runs = usePages('outreach.runs', filter.params)
  const { sending, columns } = useSlotColumns(may)
  const runColumns = useRunColumns()
  const common = { printHead: [planWords(plan)[language], ...filter.words] }
  const excel = (name: 'outreach.slots' | 'outreach.runs') => excelAddress(name, { ...filter.params, language })
  return (
    <>
      <NotReached plan={plan} />
      <BroadcastFilters filter={filter} />
      <BroadcastPapers filter={filter} runs={(runs.reading.data ?? []).flatMap(({ rows }) => rows)} may={may} />
      <Refusals of={sending.refusals} />
      <h2>{t.schedule}</h2>
      <Loaded of={slots.reading}>
        {(pages) => (
          <DataTable
            {...common}
            caption={t.schedule}
            columns={columns}
            rows={pages.flatMap(({ rows }) => rows)}
            keyOf={({ id }) => id}
            empty={filter.narrowed ? t.noneFits : t.noSlots}
            excel={excel('outreach.slots')}
            more={slots.more}
            loadAll={slots.loadAll}
          />
        )}
      </Loaded>
      <h2>{t.runs}</h2>
      <Loaded of={runs.reading}>
        {(pages) => (
          <DataTable
            {...common}
            caption={t.runs}
            columns={runColumns}
            rows={pages.flatMap(({ rows }) => rows)}
            keyOf={({ work }) => work}
            empty={filter.narrowed ? t.noneFits : t.noRuns}
            excel={excel('outreach.runs')}
            more={runs.more}
            loadAll={runs.loadAll}
          />
        )}
      </Loaded>
    </>
  )
}

/** Neighbourhoods without a run, those with most poor and near-poor households first. */
function NotReached({ plan }: { readonly plan: Plan }) {
  const say = useSay()
  const reading = useRead('outreach.coverage', { plan: plan.id })
  return (
    <Loaded of={reading}>
      {({ rows }) => {
        const left = notReached(rows)
        return (
          <details>
            <summary>{say(notReachedWords(left.length, smallestOf(rows).length))}</summary>
            {left
              .map(({ name, wardName, ward }) => slotPlace({ areaName: name, wardName: ward ? wardName : name }))
              .join('; ')}
          </details>
        )
      }}
    </Loaded>
  )
}

function useSlotColumns(may: Props['may']) {
  const t = useText(broadcastTexts)
  const { language } = useLanguage()
  const { sending, act } = useAct()
  const columns: readonly Column<SlotListed>[] = listColumns(broadcastTables['outreach.slots'], {
    language,
    without: [],
    cells: { 'Tình trạng': StateCell, 'Cần yên tĩnh': ({ quiet }) => <Quiet of={quiet} />, 'Thông điệp': MessageCell },
  })
  if (may === 'look') return { sending, columns }
  const callOff: Column<SlotListed> = {
    key: 'call off',
    title: { vi: 'Thao tác', en: 'Action' },
    text: null,
    cell: (slot) =>
      slot.work === null ? (
        <ConfirmButton
          says={t.callOff}
          consequence={`${slotPlace(slot)}, ${showDay(slot.on)}`}
          onConfirm={() => act('outreach.call-off-slot', { slot: slot.id })}
        />
      ) : null,
  }
  return { sending, columns: [...columns, callOff] }
}

const StateCell = (slot: SlotListed) => <Stated {...slot} />

function Stated({ state, work }: SlotListed) {
  const say = useSay()
  const words = say(slotStateNames[state])
  return work === null ? <>{words}</> : <Link href={`/works/${work}`}>{words}</Link>
}

const MessageCell = ({ message, idea }: Pick<RunRow, 'message' | 'idea'>) =>
  message ? <Link href={`/messages/${message}`}>{idea ?? '–'}</Link> : '–'

function useRunColumns(): readonly Column<Marked<RunRow>>[] {
  const { language } = useLanguage()
  return listColumns(broadcastTables['outreach.runs'], {
    language,
    without: [],
    cells: {
      Ngày: ({ work, on }) => <Link href={`/works/${work}`}>{showDay(on)}</Link>,
      'Cần yên tĩnh': ({ quiet }) => <Quiet of={quiet} />,
      'Thông điệp': MessageCell,
    },
  })
}
