import { Button } from '@mantine/core'
import { Link, useParams } from 'wouter'
import { useMe, useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { showMoment } from '../../../browser/show-moment.ts'
import { FactList } from '../../../browser/ui/FactList.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { StateTag } from '../../../browser/ui/StateTag.tsx'
import { useAct } from '../../../browser/use-act.ts'
import { holdsRole } from '../../../kernel/command.ts'
import type { Id, Instant } from '../../../kernel/kernel.ts'
import { findStandard } from '../standard.rules.ts'
import { ScoreGrid } from './ScoreGrid.office.tsx'
import { SCORE_TONES } from './ScoreTables.office.tsx'
import { scoreTexts, spanSaid } from './score-table.screen.texts.ts'
import { scoreStateNames } from './score-table.texts.ts'
import type { ScoreTablePage as Table } from './score-table.ts'
import { ForWriters } from '../ForWriters.office.tsx'

/** A table of points as it was entered; whoever did not enter it compares it with the act and confirms it. */
export function ScoreTablePage() {
  const { table } = useParams<{ table: string }>()
  const read = useRead('household.score-table', { table: table as Id<'score-table'> })
  return <Loaded of={read}>{(found) => <Opened table={found.table} />}</Loaded>
}

function Opened({ table }: { readonly table: Table }) {
  const t = useText(scoreTexts)
  const say = useSay()
  const standard = findStandard(table.standard)
  return (
    <>
      <PageHeader title={table.source} under={`${t.title} · ${standard ? say(standard.name) : table.standard}`}>
        {table.state === 'replaced' ? null : (
          <ForWriters>
            <Button component={Link} variant="default" href={`/standards/score-tables/new?replaces=${table.id}`}>
              {t.replace}
            </Button>
          </ForWriters>
        )}
        <Button component={Link} variant="default" href="/standards/score-tables">
          {t.back}
        </Button>
      </PageHeader>
      {table.state === 'waiting' ? <Confirming table={table} /> : null}
      <section className="panel">
        <FactList
          of={[
            [t.state, <StateTag key="state" tone={SCORE_TONES[table.state]} name={scoreStateNames[table.state]} />],
            [t.valid, say(spanSaid(table))],
            [t.entered, signed(table.enteredName, table.enteredAt)],
            [t.confirmed, signed(table.confirmedName, table.confirmedAt)],
            [t.checksum, `${table.checksum.slice(0, 16)} (${t.checksumNote})`],
          ]}
        />
      </section>
      <section className="said">
        <ScoreGrid of={table} />
      </section>
    </>
  )
}

const signed = (name: string | null, at: Instant | null) => (at === null ? '–' : `${name ?? '–'} · ${showMoment(at)}`)

function Confirming({ table }: { readonly table: Table }) {
  const t = useText(scoreTexts)
  const { sending, act } = useAct()
  const officer = useMe().data?.officer
  if (!officer) return null
  if (officer.id === table.enteredBy) return <p className="quiet">{t.ownNote}</p>
  if (!holdsRole(officer, 'plan-owner')) return null
  return (
    <section className="panel steps">
      <Refusals of={sending.refusals} />
      <p>{t.confirmNote}</p>
      <Button
        loading={sending.state === 'busy'}
        onClick={() => act('household.confirm-score-table', { table: table.id })}
      >
        {t.confirm}
      </Button>
    </section>
  )
}
