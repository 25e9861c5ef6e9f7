import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSend } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { refusalsIn } from '../../../browser/sending.ts'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import type { Refusal } from '../../../kernel/command.ts'
import type { Area } from '../area.ts'
import '../area.css'
import { SHEET_COLUMNS, type SheetLine } from './area-sheet.ts'
import { columnNames, countSays, faultSays, importTexts, moreSays, savedSays, saveSays } from './import.screen.texts.ts'

type Props = { readonly lines: readonly SheetLine[]; readonly clear: () => void }

/** Rows that are shown; wrong ones first. */
const MOST = 200

/** What would be saved, and what is wrong in which cells. */
export function SheetPreview({ lines, clear }: Props) {
  const t = useText(importTexts)
  const say = useSay()
  const wrong = lines.filter(({ area }) => area === null)
  const right = lines.flatMap(({ area }) => area ?? [])
  const { saved, busy, refusals, save } = useSaving(clear)
  const shown = [...wrong, ...lines.filter(({ area }) => area !== null)].slice(0, MOST)
  return (
    <section className="panel">
      <h2 className="panel-title">{t.preview}</h2>
      <p>{say(countSays(right.length, wrong.length))}</p>
      <Refusals of={refusals} />
      <div className="head-tools">
        <Button disabled={right.length === 0} loading={busy === 'busy'} onClick={() => save(right)}>
          {say(saveSays(right.length))}
        </Button>
        {wrong.length > 0 ? (
          <Button variant="default" onClick={() => void navigator.clipboard.writeText(asText(wrong))}>
            {t.copyFaults}
          </Button>
        ) : null}
        <span aria-live="polite">{saved ? say(savedSays(saved.done, saved.of)) : ''}</span>
      </div>
      <div className="area-scroll">
        <table className="table">
          <thead>
            <tr>
              <th>{t.line}</th>
              {SHEET_COLUMNS.map((column) => (
                <th key={column}>{say(columnNames[column])}</th>
              ))}
              <th>{t.faults}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <Line key={line.line} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > shown.length ? <p className="quiet">{say(moreSays(lines.length - shown.length))}</p> : null}
    </section>
  )
}

const asText = (lines: readonly SheetLine[]) =>
  lines.map(({ cells }) => SHEET_COLUMNS.map((column) => cells[column]).join('\t')).join('\n')

function Line({ line: { line, cells, faults } }: { readonly line: SheetLine }) {
  const say = useSay()
  return (
    <tr>
      <td>{line}</td>
      {SHEET_COLUMNS.map((column) => (
        <td key={column} className={faults.some((one) => one.column === column) ? 'wrong-cell' : undefined}>
          {cells[column]}
        </td>
      ))}
      <td>
        {faults.map(({ column, fault }) => (
          <div key={`${column} ${fault.code}`}>
            {say(columnNames[column])}: {say(faultSays(fault))}
          </div>
        ))}
      </td>
    </tr>
  )
}

/** As many areas as one command takes with room to spare. */
const AT_ONCE = 500
type Saved = { readonly done: number; readonly of: number }

/** Part after part, in the order of the table: a parent comes before what lies in it. Stops at the first refusal. */
function useSaving(clear: () => void) {
  const send = useSend()
  const [saved, setSaved] = useState<Saved | null>(null)
  const [busy, setBusy] = useState<'ready' | 'busy'>('ready')
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const saveAll = async (areas: readonly Area[]) => {
    setBusy('busy')
    setRefusals([])
    let done = 0
    let against: readonly Refusal[] = []
    while (done < areas.length && against.length === 0) {
      const part = areas.slice(done, done + AT_ONCE)
      against = refusalsIn(await send('area.add', { areas: [...part], reason: null }))
      if (against.length === 0) done += part.length
      setSaved({ done, of: areas.length })
    }
    setRefusals(against)
    setBusy('ready')
    if (against.length === 0) clear()
  }
  return { saved, busy, refusals, save: (areas: readonly Area[]) => void saveAll(areas) }
}
