import { useRef, useState } from 'react'
import { useSend } from '../../../browser/api.ts'
import { newId } from '../../../browser/new-id.ts'
import { refusalsIn, useSaved } from '../../../browser/sending.ts'
import type { Refusal } from '../../../kernel/command.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { IndicatorItem, Parts } from './indicator.ts'
import { readValue } from './typed-value.ts'

/** What the cells of the table are for. */
export type GridMode = 'values' | 'targets'

/** What is typed into the table of indicators, until it is kept. */
export type IndicatorGrid = {
  readonly mode: GridMode
  readonly textOf: (item: IndicatorItem) => string
  readonly refusalsOf: (item: IndicatorItem) => readonly Refusal[]
  readonly isUnreadable: (item: IndicatorItem) => boolean
  readonly type: (item: IndicatorItem, text: string) => void
  /** Back to what stands. */
  readonly forget: (item: IndicatorItem) => void
  /** Sends what differs from what stands; what cannot be read, or was refused, stays in its cell. */
  readonly commit: (item: IndicatorItem) => Promise<void>
}

type Of = { readonly mode: GridMode; readonly area: Id<'area'> }
type Typed = Readonly<Record<string, string>>
type Refused = Readonly<Record<string, readonly Refusal[]>>

export function useIndicatorGrid({ mode, area }: Of): IndicatorGrid {
  const send = useSend()
  const saved = useSaved()
  const [typed, setTyped] = useState<Typed>({})
  const [refused, setRefused] = useState<Refused>({})
  const [left, setLeft] = useState<readonly string[]>([])
  // The same number typed into the same cell is the same command, however often it is sent.
  const ids = useRef(new Map<string, string>())
  const idOf = (key: string) => {
    const id = ids.current.get(key) ?? newId()
    ids.current.set(key, id)
    return id
  }
  const keyOf = ({ indicator, cell }: IndicatorItem) => `${mode} ${area} ${indicator.root} ${cell.period.from}`
  const textOf = (item: IndicatorItem) => typed[keyOf(item)] ?? standingText(item, mode)
  const forget = (item: IndicatorItem) => {
    setTyped((before) => without(before, keyOf(item)))
    setRefused((before) => without(before, keyOf(item)))
  }
  const commit = async (item: IndicatorItem) => {
    const key = keyOf(item)
    const text = typed[key]
    if (text === undefined) return
    setLeft((before) => [...before, key])
    const parts = readValue(text, item.indicator.shape)
    if (parts === 'unreadable') return
    if (text.trim() === standingText(item, mode)) return forget(item)
    const id = idOf(`${key} ${text.trim()} ${item.cell.target?.id ?? ''}`)
    const at = { id, item, area }
    const outcome =
      mode === 'values'
        ? await send('report.tell-indicator', valueOf(at, parts), id)
        : await sendTarget(at, parts, send)
    const refusals = refusalsIn(outcome)
    if (refusals.length > 0) return setRefused((before) => ({ ...before, [key]: refusals }))
    forget(item)
    saved()
  }
  return {
    mode,
    textOf,
    refusalsOf: (item) => refused[keyOf(item)] ?? [],
    isUnreadable: (item) =>
      left.includes(keyOf(item)) && readValue(typed[keyOf(item)] ?? '', item.indicator.shape) === 'unreadable',
    type: (item, text) => {
      setTyped((before) => ({ ...before, [keyOf(item)]: text }))
      setRefused((before) => without(before, keyOf(item)))
    },
    forget,
    commit,
  }
}

type At = { readonly id: string; readonly item: IndicatorItem; readonly area: Id<'area'> }

const valueOf = ({ id, item: { indicator, cell }, area }: At, parts: Parts | null) => ({
  id: id as Id<'indicator-value'>,
  indicator: indicator.root,
  area,
  from: cell.period.from,
  numerator: parts?.numerator ?? null,
  denominator: parts?.denominator ?? null,
  replaces: null,
  reason: null,
})

function sendTarget(
  { id, item: { indicator, cell }, area }: At,
  parts: Parts | null,
  send: ReturnType<typeof useSend>,
) {
  if (parts !== null && parts.denominator !== null)
    return Promise.resolve({ outcome: 'refused', refusals: [{ code: 'indicator-no-share' }] } as const)
  const target = {
    id: id as Id<'indicator-target'>,
    indicator: indicator.root,
    area,
    from: cell.period.from,
    value: parts?.numerator ?? null,
    replaces: cell.target?.id ?? null,
  }
  return send('report.set-indicator-target', target, id)
}

/** Values that stand are corrected on their own page, with a reason; a target is typed over. */
function standingText({ cell: { target } }: IndicatorItem, mode: GridMode): string {
  const wanted = target?.value ?? null
  return mode === 'values' || wanted === null ? '' : showNumber(wanted)
}

function without<T>(all: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _, ...rest } = all
  return rest
}
