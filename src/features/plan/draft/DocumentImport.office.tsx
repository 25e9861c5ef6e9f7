import { Button, FileButton, Progress } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { useSend } from '../../../browser/api.ts'
import { sendFile } from '../../../browser/file-sending.ts'
import { useText } from '../../../browser/language.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import type { Refusal } from '../../../kernel/command.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { EvidenceRefusal } from '../../evidence/evidence.ts'
import { documentTexts } from './documents.screen.texts.ts'
import { checkFormat, refusalOfBytes } from './document.rules.ts'
import sampleAddress from './sample-plan.data.txt?url'

const ACCEPTED = '.docx,.txt,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain'
const SAMPLE_NAME = 'ke-hoach-mau.txt'

type Importing =
  | { readonly state: 'ready'; readonly refusals: readonly Refusal[] }
  | { readonly state: 'sending'; readonly name: string; readonly share: number }
  | { readonly state: 'reading'; readonly name: string }

/** Takes a document by dropping or choosing it, sends it, has it read and goes on to the confirm screen. */
export function DocumentImport() {
  const t = useText(documentTexts)
  const { importing, take } = useImporting()
  const [over, setOver] = useState<'over' | 'away'>('away')
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver('away')
    const [file] = event.dataTransfer.files
    if (file && importing.state === 'ready') void take(file)
  }
  return (
    <section
      className="panel document-import"
      aria-label={t.import}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver('over')
      }}
      onDragLeave={() => setOver('away')}
      onDrop={drop}
    >
      <h2>{t.import}</h2>
      <p>{t.importHelp}</p>
      {importing.state === 'ready' ? <Choosing take={take} /> : <UnderWay importing={importing} />}
      {importing.state === 'ready' ? <Refusals of={importing.refusals} /> : null}
    </section>
  )
}

function Choosing({ take }: { readonly take: (file: File) => Promise<void> }) {
  const t = useText(documentTexts)
  const trySample = async () => {
    const answer = await fetch(sampleAddress)
    await take(new File([await answer.blob()], SAMPLE_NAME))
  }
  return (
    <p className="document-choices">
      <FileButton accept={ACCEPTED} onChange={(file) => file && void take(file)}>
        {(button) => <Button {...button}>{t.choose}</Button>}
      </FileButton>
      <Button variant="default" onClick={() => void trySample()}>
        {t.trySample}
      </Button>
      <a href={sampleAddress} download={SAMPLE_NAME}>
        {t.sample}
      </a>
    </p>
  )
}

function UnderWay({ importing }: { readonly importing: Exclude<Importing, { state: 'ready' }> }) {
  const t = useText(documentTexts)
  const says = importing.state === 'sending' ? `${t.sending} ${importing.name}` : t.reading
  return (
    <div role="status">
      <p>{says}</p>
      <Progress value={importing.state === 'sending' ? importing.share * 100 : 100} animated aria-label={says} />
    </div>
  )
}

function useImporting() {
  const [importing, setImporting] = useState<Importing>({ state: 'ready', refusals: [] })
  const [, navigate] = useLocation()
  const send = useSend()
  const take = async (file: File) => {
    const { name } = file
    const refusals = checkFormat(await firstBytes(file, 8))
    if (refusals.length > 0) return setImporting({ state: 'ready', refusals })
    setImporting({ state: 'sending', name, share: 0 })
    const sent = await sendFile(file, (share) => setImporting({ state: 'sending', name, share }))
    if (!sent.ok) return setImporting({ state: 'ready', refusals: await asDocument(file, sent.refusals) })
    setImporting({ state: 'reading', name })
    const id = crypto.randomUUID() as string as Id<'plan-draft'>
    const outcome = await send('plan.start-draft', { id, file: sent.value.sha256, fileName: name.slice(-200) })
    if (outcome.outcome === 'accepted') return navigate(`/documents/drafts/${id}`)
    return setImporting({ state: 'ready', refusals: outcome.refusals })
  }
  return { importing, take }
}

const firstBytes = async (file: File, most: number) => new Uint8Array(await file.slice(0, most).arrayBuffer())

/** Files are refused as evidence is; of a document it is said what to do with it. */
const asDocument = (file: File, refusals: readonly Refusal[]): Promise<readonly Refusal[]> =>
  Promise.all(
    refusals.map(async (refusal) => {
      if (refusal.code !== 'file-type-refused') return refusal
      const { found } = refusal as EvidenceRefusal & { readonly code: 'file-type-refused' }
      return refusalOfBytes(await firstBytes(file, 100_000), found)
    }),
  )
