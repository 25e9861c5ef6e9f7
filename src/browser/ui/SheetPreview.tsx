import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Refusal } from '../../kernel/command.ts'
import type { Sentence } from '../../kernel/sentence.ts'
import type { SheetLine } from '../../kernel/sheet-lines.ts'
import { useSay, useText } from '../language.tsx'
import { Refusals } from './Refusals.tsx'
import { countSays, moreSays, savedSays, saveSays, sheetTexts } from './sheet.texts.ts'
import './sheet.css'

/** What became of rows that were sent: the numbers of the lines that are saved now, and why others are not. */
export type SheetSaved = { readonly lines: readonly number[]; readonly refusals: readonly Refusal[] }

type Props<Column extends string, Value, Fault> = {
  readonly columns: Readonly<Record<Column, Sentence>>
  readonly lines: readonly SheetLine<Column, Value, Fault>[]
  readonly faultSays: (fault: Fault) => Sentence
  /** Sends the right ones, in the order of the table. */
  readonly save: (right: readonly Right<Value>[]) => Promise<SheetSaved>
}
export type Right<Value> = { readonly line: number; readonly value: Value }

/** Rows that are shown; wrong ones first. */
const MOST = 200

/** What would be saved, and what is wrong in which cells. Saved rows leave; what was refused stays, with the reason. */
export function SheetPreview<Column extends string, Value, Fault extends { readonly code: string }>(
  props: Props<Column, Value, Fault>,
) {
  const t = useText(sheetTexts)
  const say = useSay()
  const { open, saved, busy, refusals, send } = useSaving(props)
  const wrong = open.filter(({ value }) => value === null)
  const right = open.flatMap(({ line, value }) => (value === null ? [] : [{ line, value }]))
  const shown = [...wrong, ...open.filter(({ value }) => value !== null)].slice(0, MOST)
  const names = namesOf(props.columns)
  return (
    <section className="panel">
      <h2 className="panel-title">{t.preview}</h2>
      <p>{say(countSays(right.length, wrong.length))}</p>
      <Refusals of={refusals} />
      <div className="head-tools">
        <Button disabled={right.length === 0} loading={busy === 'busy'} onClick={() => void send(right)}>
          {say(saveSays(right.length))}
        </Button>
        {wrong.length > 0 ? (
          <Button
            variant="default"
            onClick={() => void navigator.clipboard.writeText(wrong.map((line) => asText(line, names)).join('\n'))}
          >
            {t.copyFaults}
          </Button>
        ) : null}
        <span aria-live="polite">{saved.length > 0 ? say(savedSays(saved.length)) : ''}</span>
      </div>
      {shown.length > 0 ? (
        <div className="sheet-scroll">
          <table className="table">
            <thead>
              <tr>
                <th>{t.line}</th>
                {names.map(([column, name]) => (
                  <th key={column}>{say(name)}</th>
                ))}
                <th>{t.faults}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((line) => (
                <Line key={line.line} line={line} names={names} faultSays={props.faultSays} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {open.length > shown.length ? <p className="quiet">{say(moreSays(open.length - shown.length))}</p> : null}
    </section>
  )
}

/** In the order in which they are written down. */
const namesOf = <Column extends string>(columns: Readonly<Record<Column, Sentence>>): Names<Column> =>
  (Object.keys(columns) as Column[]).map((column) => [column, columns[column]])

type Names<Column> = readonly (readonly [Column, Sentence])[]

const asText = <Column extends string>(
  { cells }: Pick<SheetLine<Column, unknown, unknown>, 'cells'>,
  names: Names<Column>,
) => names.map(([column]) => cells[column]).join('\t')

type LineProps<Column extends string, Fault> = {
  readonly line: SheetLine<Column, unknown, Fault>
  readonly names: Names<Column>
  readonly faultSays: (fault: Fault) => Sentence
}

function Line<Column extends string, Fault extends { readonly code: string }>({
  line: { line, cells, faults },
  names,
  faultSays,
}: LineProps<Column, Fault>) {
  const say = useSay()
  const nameOf = new Map(names)
  return (
    <tr>
      <td>{line}</td>
      {names.map(([column]) => (
        <td key={column} className={faults.some((one) => one.column === column) ? 'wrong-cell' : undefined}>
          {cells[column]}
        </td>
      ))}
      <td>
        {faults.map(({ column, fault }) => (
          <div key={`${column} ${fault.code}`}>
            {say(nameOf.get(column) ?? { vi: column, en: column })}: {say(faultSays(fault))}
          </div>
        ))}
      </td>
    </tr>
  )
}

const NONE: readonly Refusal[] = []

function useSaving<Column extends string, Value, Fault>({ lines, save }: Props<Column, Value, Fault>) {
  const [done, setDone] = useState<{ readonly of: typeof lines; readonly saved: readonly number[] }>({
    of: lines,
    saved: [],
  })
  const [busy, setBusy] = useState<'ready' | 'busy'>('ready')
  const [refusals, setRefusals] = useState(NONE)
  // Another table begins anew.
  const saved = done.of === lines ? done.saved : []
  const send = async (right: readonly Right<Value>[]) => {
    setBusy('busy')
    const answer = await save(right).finally(() => setBusy('ready'))
    setDone({ of: lines, saved: [...saved, ...answer.lines] })
    setRefusals(answer.refusals)
  }
  return { open: lines.filter(({ line }) => !saved.includes(line)), saved, busy, refusals, send }
}
