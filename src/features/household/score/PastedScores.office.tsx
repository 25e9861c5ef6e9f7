import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { TextArea } from '../../../browser/ui/TextField.tsx'
import type { FieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { decodeText } from '../../../kernel/text-decoding.ts'
import type { ReadScores, ScoreFault } from './pasted-scores.ts'
import { ScoreGrid } from './ScoreGrid.office.tsx'
import { moreFaultsSaid, readSaid, scoreTexts } from './score-table.screen.texts.ts'
import { faultSaid } from './score-table.texts.ts'
import type { ScoreTable } from './score-table.ts'

/** What was pasted as far as it could be read, with the columns that were chosen of it. */
export type ReadTable = ReadScores & Pick<ScoreTable, 'columns'>

type Props = {
  readonly text: string
  readonly read: ReadTable
  readonly change: (part: { readonly text: string } | Pick<ScoreTable, 'columns'>) => void
  readonly faults: FieldFaults
}

/** A table pasted from Excel or taken from a file: what is wrong with each cell, then how it will stand. */
export function PastedScores({ text, read, change, faults }: Props) {
  const t = useText(scoreTexts)
  const say = useSay()
  return (
    <>
      <TextArea
        id="score-text"
        label={t.pasted}
        description={t.pastedHint}
        minRows={6}
        maxRows={16}
        maxLength={200_000}
        error={faults.errorOf('score-text')}
        value={text}
        onChange={(typed) => change({ text: typed })}
      />
      <TakeFile take={(taken) => change({ text: taken })} />
      <Faults of={read.faults} />
      {read.items.length > 0 && read.faults.length === 0 ? (
        <section>
          <h2>{t.preview}</h2>
          <p className="quiet" role="status">
            {say(readSaid(read))}
          </p>
          <Columns read={read} set={(columns) => change({ columns })} />
          <ScoreGrid of={read} />
        </section>
      ) : null}
    </>
  )
}

function TakeFile({ take }: { readonly take: (text: string) => void }) {
  const t = useText(scoreTexts)
  const [state, setState] = useState<'readable' | 'unreadable'>('readable')
  const read = async (file: File | null) => {
    if (!file) return
    const text = decodeText(new Uint8Array(await file.arrayBuffer()))
    // A workbook is no text, though some of its bytes may read as such.
    setState(text === null || text.includes('\0') ? 'unreadable' : 'readable')
    if (text !== null && !text.includes('\0')) take(text)
  }
  return (
    <div>
      <FileButton accept=".csv,.tsv,.txt,text/csv,text/plain" onChange={(file) => void read(file)}>
        {(button) => (
          <Button variant="default" {...button}>
            {t.file}
          </Button>
        )}
      </FileButton>
      {state === 'unreadable' ? (
        <p role="alert" className="file-refusal">
          {t.fileUnread}
        </p>
      ) : null}
    </div>
  )
}

/** So many are shown at once: who mends them sees the next. */
const SHOWN = 30

function Faults({ of }: { readonly of: readonly ScoreFault[] }) {
  const t = useText(scoreTexts)
  const say = useSay()
  if (of.length === 0) return null
  const shown = of.slice(0, SHOWN).map((fault) => say(faultSaid(fault)))
  return (
    <div className="refusals" role="status">
      <h2>{t.faults}</h2>
      <ul>
        {shown.map((says, at) => (
          <li key={`${at} ${says}`}>{says}</li>
        ))}
        {of.length > SHOWN ? <li>{say(moreFaultsSaid(of.length - SHOWN))}</li> : null}
      </ul>
    </div>
  )
}

type ColumnsProps = { readonly read: ReadTable; readonly set: (columns: ScoreTable['columns']) => void }

/** Which column holds for the households of this town: chosen, never guessed. */
function Columns({ read: { regions, columns }, set }: ColumnsProps) {
  const t = useText(scoreTexts)
  const choices = regions.map(({ code, label }) => ({ value: code, label }))
  return (
    <div className="column-form">
      <div className="line">
        <ChoiceField
          id="score-urban"
          label={t.urbanColumn}
          description={t.columnHint}
          clearable
          value={columns.urban}
          onChange={(urban) => set({ ...columns, urban })}
          choices={choices}
        />
        <ChoiceField
          id="score-rural"
          label={t.ruralColumn}
          description={t.columnHint}
          clearable
          value={columns.rural}
          onChange={(rural) => set({ ...columns, rural })}
          choices={choices}
        />
      </div>
    </div>
  )
}
