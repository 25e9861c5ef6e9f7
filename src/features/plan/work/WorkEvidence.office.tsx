import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAddingFiles } from '../../../browser/adding-files.ts'
import { useSend } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { refusalsIn, type Sending } from '../../../browser/sending.ts'
import { FilePicker } from '../../../browser/ui/FilePicker.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { useAct } from '../../../browser/use-act.ts'
import { checkEvidence } from '../../evidence/evidence.rules.ts'
import { evidenceKindNames } from '../../evidence/evidence.texts.ts'
import type { EvidenceRow } from '../../evidence/evidence.ts'
import { EVIDENCE_TYPES } from './evidence-types.ts'
import type { WorkStep } from './work-steps.ts'
import type { WorkRow } from './work.ts'
import { workTexts } from './work.screen.texts.ts'
import { Thumbnail } from './WorkSigns.office.tsx'

type Props = {
  readonly work: WorkRow
  readonly evidence: readonly EvidenceRow[]
  /** The steps open to who looks at the record. */
  readonly steps: readonly WorkStep[]
}

/** The evidence of a record: pictures open to their original, sound plays; who may adds more and takes back. */
export function WorkEvidence({ work, evidence, steps }: Props) {
  const t = useText(workTexts)
  const { sending, act } = useAct()
  const add = useAdding(work, sending)
  return (
    <>
      <h2 className="panel-title">{t.evidence}</h2>
      <Refusals of={sending.refusals} />
      {evidence.length === 0 ? <p className="quiet">{t.evidenceNone}</p> : null}
      <ul className="gallery">
        {evidence.map((piece) => (
          <li key={piece.id} className={piece.kind === 'audio' ? 'sound' : undefined}>
            <Piece piece={piece} />
            {steps.includes('take-evidence-back') ? (
              <TakeBack takeBack={() => act('plan.take-evidence-back', { evidence: piece.id })} name={piece.fileName} />
            ) : null}
          </li>
        ))}
      </ul>
      {steps.includes('add-evidence') ? (
        <div className="no-print">
          <FilePicker accept={EVIDENCE_TYPES} refuses={checkEvidence} label={t.addEvidence} onChange={add} />
        </div>
      ) : null}
    </>
  )
}

function Piece({ piece }: { readonly piece: EvidenceRow }) {
  const t = useText(workTexts)
  const say = useSay()
  const name = piece.caption ?? piece.fileName
  if (piece.kind === 'audio')
    return (
      <>
        {/* A recording of a meeting has no captions; its file name says what it is. */}
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
        <audio controls preload="none" src={`/files/${piece.file}`} aria-label={name} />
        <a href={`/files/${piece.file}`}>{name}</a>
      </>
    )
  return (
    <a href={`/files/${piece.file}`} target="_blank" rel="noreferrer" title={t.openOriginal}>
      {piece.kind === 'photo' ? (
        <Thumbnail file={piece.file} says="" />
      ) : (
        <span className="thumbnail small">{say(evidenceKindNames.document)}</span>
      )}
      <span className="small">{name}</span>
    </a>
  )
}

/** Asks once more before a piece of evidence is taken back. */
function TakeBack({ takeBack, name }: { readonly takeBack: () => void; readonly name: string }) {
  const t = useText(workTexts)
  const [asked, setAsked] = useState<'no' | 'yes'>('no')
  const sure = asked === 'yes'
  return (
    <Button
      variant={sure ? 'filled' : 'subtle'}
      color="red"
      size="compact-sm"
      className="no-print"
      aria-label={`${sure ? t.takeBackSure : t.takeBack} ${name}`}
      onClick={sure ? takeBack : () => setAsked('yes')}
      onBlur={() => setAsked('no')}
    >
      {sure ? t.takeBackSure : t.takeBack}
    </Button>
  )
}

function useAdding(work: WorkRow, sending: Sending) {
  const send = useSend()
  return useAddingFiles(async ({ sha256, fileName }) => {
    const id = newId<'evidence'>()
    return refusalsIn(await send('plan.add-evidence', { id, work: work.id, file: sha256, fileName, caption: null }, id))
  }, sending)
}
