import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { StateTag, type Tone } from '../../../browser/ui/StateTag.tsx'
import { findStandard } from '../standard.rules.ts'
import { scoreTexts, spanSaid } from './score-table.screen.texts.ts'
import { scoreStateNames } from './score-table.texts.ts'
import type { ScoreTableListRow, ScoreTableState } from './score-table.ts'
import { ForWriters } from '../ForWriters.office.tsx'

export const SCORE_TONES: Readonly<Record<ScoreTableState, Tone>> = {
  waiting: 'warn',
  'in-force': 'good',
  replaced: 'quiet',
}

/** The tables of points that officers entered, those in force and those that wait. */
export function ScoreTables() {
  const t = useText(scoreTexts)
  const read = useRead('household.score-tables', {})
  const columns = useColumns()
  return (
    <>
      <PageHeader title={t.title} under={t.note}>
        <ForWriters>
          <Button component={Link} href="/standards/score-tables/new">
            {t.enter}
          </Button>
        </ForWriters>
        <Button component={Link} variant="default" href="/standards">
          {t.standards}
        </Button>
      </PageHeader>
      <Loaded of={read}>
        {({ tables }) => (
          <DataTable
            caption={t.title}
            columns={columns}
            rows={tables}
            keyOf={({ id }) => id}
            empty={<p>{t.none}</p>}
            printHead={[t.title]}
          />
        )}
      </Loaded>
    </>
  )
}

function useColumns(): readonly Column<ScoreTableListRow>[] {
  const say = useSay()
  const standardOf = (id: string) => {
    const standard = findStandard(id)
    return standard ? say(standard.name) : id
  }
  return [
    {
      key: 'source',
      title: scoreTexts.source,
      text: ({ source }) => source,
      cell: ({ id, source }) => <Link href={`/standards/score-tables/${id}`}>{source}</Link>,
    },
    { key: 'standard', title: scoreTexts.standard, text: ({ standard }) => standardOf(standard) },
    {
      key: 'valid',
      title: scoreTexts.valid,
      text: (table) => say(spanSaid(table)),
      order: ({ validFrom }) => validFrom,
    },
    {
      key: 'state',
      title: scoreTexts.state,
      text: ({ state }) => say(scoreStateNames[state]),
      cell: ({ state }) => <StateTag tone={SCORE_TONES[state]} name={scoreStateNames[state]} />,
    },
    {
      key: 'items',
      title: scoreTexts.items,
      align: 'right',
      text: ({ itemCount }) => String(itemCount),
      order: ({ itemCount }) => itemCount,
    },
    { key: 'entered', title: scoreTexts.entered, text: ({ enteredName }) => enteredName ?? '–' },
    { key: 'confirmed', title: scoreTexts.confirmed, text: ({ confirmedName }) => confirmedName ?? '–' },
  ]
}
