import { Button, FileButton, Progress } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { StoredFile } from '../../features/evidence/evidence.ts'
import type { Refusal } from '../../kernel/command.ts'
import { showNumber } from '../../kernel/text.ts'
import { sayRefusal } from '../browser.texts.ts'
import { sendFile } from '../file-sending.ts'
import { useLanguage, useText } from '../language.tsx'
import type { FileNotSent } from '../left-out.ts'
import { uiTexts } from './ui.texts.ts'

export type SentFile = StoredFile & { readonly fileName: string }

type Item = {
  readonly key: string
  readonly file: File
  readonly share: number
  readonly sent: SentFile | null
  readonly refusals: readonly Refusal[]
}

type Props = {
  /** The files that reached the server, in the order they were chosen. */
  readonly onChange: (files: readonly SentFile[]) => void
  /** As in the `accept` of an input: what the dialogue offers first. The server judges by content. */
  readonly accept: string
  /** What is said of a file that has arrived and does not serve here; without it every file does. */
  readonly refuses?: (file: StoredFile) => readonly Refusal[]
  /** Told which of the chosen files have not arrived, or serve nothing here, whenever that changes. */
  readonly onNotSent?: (files: readonly FileNotSent[]) => void
  readonly label?: string
  readonly most?: number
}

/** Several files at once, or pictures pasted from the clipboard: each is sent at once, with its progress and its own refusal. */
export function FilePicker({ onChange, accept, refuses = refusesNone, onNotSent, label, most = 20 }: Props) {
  const t = useText(uiTexts)
  const { items, add, drop, again } = useItems({ onChange, refuses, most })
  useNotSent(items, onNotSent)
  usePastedFiles(add)
  return (
    <div>
      <FileButton multiple={most > 1} accept={accept} onChange={(chosen: File | File[] | null) => add(listed(chosen))}>
        {(button) => (
          <Button variant="default" {...button}>
            {label ?? t.chooseFiles}
          </Button>
        )}
      </FileButton>
      <ul className="files" aria-live="polite">
        {items.map((item) => (
          <FileLine key={item.key} item={item} drop={() => drop(item.key)} again={() => again(item)} />
        ))}
      </ul>
    </div>
  )
}

function FileLine(props: { readonly item: Item; readonly drop: () => void; readonly again: () => void }) {
  const { file, sent, share, refusals } = props.item
  const { language } = useLanguage()
  const t = useText(uiTexts)
  const state = sent
    ? `✓ ${t.sent}`
    : refusals.length > 0
      ? null
      : `${t.sending} ${showNumber(Math.round(share * 100))} %`
  return (
    <li>
      <span>{file.name}</span> <span className="quiet">{state}</span>{' '}
      {refusals.some(({ code }) => isPassing(code)) ? (
        <Button variant="subtle" size="compact-sm" onClick={props.again}>
          {t.retry}
        </Button>
      ) : null}
      <Button variant="subtle" size="compact-sm" onClick={props.drop} aria-label={`${t.remove} ${file.name}`}>
        {t.remove}
      </Button>
      {state !== null && !sent ? <Progress value={share * 100} aria-label={`${t.sending} ${file.name}`} /> : null}
      {refusals.map((refusal) => (
        <p key={refusal.code} role="alert" className="file-refusal">
          {sayRefusal(refusal, language)}
        </p>
      ))}
    </li>
  )
}

const refusesNone = () => []

type Taking = Pick<Required<Props>, 'onChange' | 'refuses' | 'most'>

/** Of the way, not of the file: the same file sent again may arrive. */
const isPassing = (code: string) => !FOR_GOOD.includes(code)
const FOR_GOOD: readonly string[] = ['file-empty', 'file-too-large', 'file-type-refused', 'file-damaged-content']

function useItems({ onChange, refuses, most }: Taking) {
  const [items, setItems] = useState<readonly Item[]>([])
  const change = (key: string, to: Partial<Item>) =>
    setItems((before) => before.map((item) => (item.key === key ? { ...item, ...to } : item)))
  const tell = useRef(onChange)
  useEffect(() => {
    tell.current = onChange
  })
  const sentKeys = items.flatMap(({ sent }) => (sent ? [sent.sha256] : [])).join()
  useEffect(() => {
    tell.current(items.flatMap(({ sent }) => (sent ? [sent] : [])))
    // Told again only when another set of files has arrived, not at every step of progress.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [sentKeys])
  const send = async ({ key, file }: Pick<Item, 'key' | 'file'>) => {
    change(key, { refusals: [], share: 0 })
    const result = await sendFile(file, (share) => change(key, { share }))
    const refusals = result.ok ? refuses(result.value) : result.refusals
    if (result.ok && refusals.length === 0) change(key, { sent: { ...result.value, fileName: file.name }, share: 1 })
    else change(key, { refusals })
  }
  const add = (files: readonly File[]) => {
    const added = files.slice(0, Math.max(most - (most === 1 ? 0 : items.length), 0)).map(itemOf)
    setItems((before) => (most === 1 ? added : [...before, ...added]))
    for (const item of added) void send(item)
  }
  return {
    items,
    add,
    drop: (key: string) => setItems((before) => before.filter((item) => item.key !== key)),
    again: (item: Item) => void send(item),
  }
}

function useNotSent(items: readonly Item[], tell: Props['onNotSent']) {
  const files = items.flatMap(({ file, sent, refusals }): readonly FileNotSent[] =>
    sent ? [] : [{ fileName: file.name, state: refusals.length > 0 ? 'refused' : 'on-the-way' }],
  )
  const named = JSON.stringify(files)
  useEffect(() => {
    tell?.(JSON.parse(named) as readonly FileNotSent[])
    // Told again only when other files have not arrived, not at every step of progress.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [named])
}

const itemOf = (file: File): Item => ({ key: crypto.randomUUID(), file, share: 0, sent: null, refusals: [] })

const listed = (chosen: File | File[] | null): readonly File[] =>
  chosen === null ? [] : Array.isArray(chosen) ? chosen : [chosen]

function usePastedFiles(add: (files: readonly File[]) => void) {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length > 0) add(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  })
}
