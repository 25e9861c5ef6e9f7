import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { FieldLinks } from '../../../browser/ui/FieldLinks.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { type FieldFaults, useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { STANDARDS } from '../standards.data.ts'
import { PastedScores, type ReadTable } from './PastedScores.office.tsx'
import { readScores, scoresText } from './pasted-scores.ts'
import { scoreTexts } from './score-table.screen.texts.ts'
import type { ScoreTable, ScoreTablePage } from './score-table.ts'
import '../../../browser/ui/form.css'

/** A new table of points, or one that replaces another and begins with it. */
export function WriteScoreTable() {
  const replaces = new URLSearchParams(useSearch()).get('replaces') as Id<'score-table'> | null
  const read = useRead('household.score-table', replaces === null ? null : { table: replaces })
  if (replaces === null) return <Form before={null} />
  return <Loaded of={read}>{({ table }) => <Form before={table} />}</Loaded>
}

type Draft = Pick<ScoreTable, 'validTo' | 'columns'> & {
  readonly standard: string | null
  readonly validFrom: LocalDate | null
  readonly source: string
  readonly text: string
}
const EMPTY: Draft = {
  standard: null,
  validFrom: null,
  validTo: null,
  columns: { urban: null, rural: null },
  source: '',
  text: '',
}
function Form({ before }: { readonly before: ScoreTablePage | null }) {
  const t = useText(scoreTexts)
  const ui = useText(uiTexts)
  const [draft, setDraft] = useState(() => (before ? draftOf(before) : EMPTY))
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const read = readScores(draft.text)
  const lacks = (is: boolean) => (is ? ui.fillIn : null)
  const faults = useFieldFaults([
    { id: 'score-standard', label: t.standard, lacks: lacks(draft.standard === null) },
    { id: 'score-source', label: t.source, lacks: lacks(draft.source.trim() === '') },
    { id: 'score-from', label: t.validFrom, lacks: lacks(draft.validFrom === null) },
    { id: 'score-to', label: t.validTo, lacks: null },
    { id: 'score-text', label: t.pasted, lacks: read.faults.length > 0 ? t.faults : lacks(read.items.length === 0) },
  ])
  const { sending, submit } = useEntering(draft, before?.id ?? null)
  const whole = { ...read, columns: known(draft.columns, read) }
  return (
    <>
      <PageHeader title={before ? t.replace : t.enter} under={before ? t.replaces : t.note}>
        <Button component={Link} variant="default" href="/standards/score-tables">
          {t.back}
        </Button>
      </PageHeader>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (faults.pass()) submit(whole)
        }}
      >
        <Stack gap="md">
          <FieldLinks title={ui.refusedTitle} of={faults.shown.map(named)} tries={faults.tries} />
          <Refusals of={sending.refusals} fields={FIELDS} />
          <Heading {...{ draft, change, faults }} />
          <PastedScores text={draft.text} read={whole} change={change} faults={faults} />
          <div className="head-tools">
            <Button type="submit" loading={sending.state === 'busy'}>
              {t.send}
            </Button>
          </div>
        </Stack>
      </form>
    </>
  )
}

const draftOf = ({ standard, validFrom, validTo, columns, source, ...table }: ScoreTablePage): Draft => ({
  standard,
  validFrom,
  validTo,
  columns,
  source,
  text: scoresText(table),
})

const named = ({ id, label, says }: FieldFaults['shown'][number]) => ({ id, says: `${label}: ${says}` })

/** A column that was chosen and is no more in what was pasted is none. */
function known({ urban, rural }: Draft['columns'], { regions }: Pick<ReadTable, 'regions'>): Draft['columns'] {
  const has = (code: string | null) => (regions.some((region) => region.code === code) ? code : null)
  return { urban: has(urban), rural: has(rural) }
}

const FIELDS = {
  'standard-unknown': 'score-standard',
  'score-tables-overlap': 'score-from',
  'score-table-ends-before-it-begins': 'score-to',
  'score-column-missing': 'score-urban',
  'score-options-too-few': 'score-text',
  'score-points-out-of-range': 'score-text',
  'score-total-too-large': 'score-text',
}

function useEntering({ standard, validFrom, validTo, source }: Draft, replaces: Id<'score-table'> | null) {
  const [, go] = useLocation()
  const { sending, act } = useAct()
  const [id] = useState(() => newId<'score-table'>())
  const submit = ({ regions, items, columns }: ReadTable) => {
    if (standard === null || validFrom === null) return
    const table = {
      id,
      standard,
      validFrom,
      validTo,
      columns,
      regions,
      items,
      source: source.trim(),
      replaces,
    }
    act('household.enter-score-table', table, { done: () => go(`/standards/score-tables/${id}`) })
  }
  return { sending, submit }
}

type FieldsProps = {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly faults: FieldFaults
}

function Heading({ draft, change, faults }: FieldsProps) {
  const t = useText(scoreTexts)
  const say = useSay()
  return (
    <div className="column-form">
      <ChoiceField
        id="score-standard"
        label={t.standard}
        error={faults.errorOf('score-standard')}
        value={draft.standard}
        onChange={(standard) => change({ standard })}
        choices={STANDARDS.map(({ id, name }) => ({ value: id, label: say(name) }))}
      />
      <TextField
        id="score-source"
        label={t.source}
        description={t.sourceHint}
        maxLength={200}
        error={faults.errorOf('score-source')}
        value={draft.source}
        onChange={(source) => change({ source })}
      />
      <div className="line">
        <DateField
          id="score-from"
          label={t.validFrom}
          error={faults.errorOf('score-from')}
          onReading={faults.hear('score-from')}
          value={draft.validFrom}
          onChange={(validFrom) => change({ validFrom })}
        />
        <DateField
          id="score-to"
          label={t.validTo}
          description={t.validToHint}
          error={faults.errorOf('score-to')}
          onReading={faults.hear('score-to')}
          value={draft.validTo}
          onChange={(validTo) => change({ validTo })}
        />
      </div>
    </div>
  )
}
