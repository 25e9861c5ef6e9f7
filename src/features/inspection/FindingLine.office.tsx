import { useAddingFiles } from '../../browser/adding-files.ts'
import { useSend } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { refusalsIn, useSending } from '../../browser/sending.ts'
import { ConfirmButton } from '../../browser/ui/ConfirmButton.tsx'
import { FilePicker } from '../../browser/ui/FilePicker.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { StateTag } from '../../browser/ui/StateTag.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { Officer } from '../../kernel/command.ts'
import { showDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { EvidenceRow } from '../evidence/evidence.ts'
import type { FindingTold, InspectionTold } from './inspection.ts'
import { mayAddPhoto, mayReview } from './inspection.rules.ts'
import { inspectionTexts } from './inspection.screen.texts.ts'
import { RecommendationTag } from './RecommendationTag.office.tsx'
import { RecommendationSteps } from './RecommendationSteps.office.tsx'

type Props = {
  readonly finding: FindingTold
  readonly of: Pick<InspectionTold, 'inspector' | 'ownerUnit'>
  readonly officer: Officer | null
  readonly photos: readonly EvidenceRow[]
}

/** What was found, its photos, what was recommended and what became of it. */
export function FindingLine({ finding, of, officer, photos }: Props) {
  const t = useText(inspectionTexts)
  const facts = { ...of, unit: finding.unit }
  return (
    <li>
      <div>
        <b>{finding.finding ?? '–'}</b>
      </div>
      {finding.state === null ? null : (
        <div>
          {t.advice}: {finding.advice ?? '–'}{' '}
          <span className="quiet">
            ({finding.unitName}, {finding.due ? showDay(finding.due) : ''})
          </span>{' '}
          <RecommendationTag of={{ state: finding.state, due: finding.due }} />
        </div>
      )}
      {finding.answerId === null ? null : (
        <div>
          {t.answered}: {finding.answer ?? '–'}{' '}
          <span className="quiet">({finding.answeredOn ? showDay(finding.answeredOn) : ''})</span>
        </div>
      )}
      {finding.state === 'returned' ? (
        <div>
          <StateTag tone="bad" name={inspectionTexts.returned} /> {finding.reason ?? '–'}
        </div>
      ) : null}
      <Photos
        finding={finding.id}
        photos={photos}
        may={
          officer !== null && mayAddPhoto(officer, facts) ? (mayReview(officer, facts) ? 'take-back' : 'add') : 'look'
        }
      />
      {officer ? <RecommendationSteps finding={finding} of={of} officer={officer} /> : null}
    </li>
  )
}

type PhotosProps = {
  readonly finding: Id<'finding'>
  readonly photos: readonly EvidenceRow[]
  /** Whoever inspects may take a photo back too; who answers adds his. */
  readonly may: 'take-back' | 'add' | 'look'
}

function Photos({ finding, photos, may }: PhotosProps) {
  const t = useText(inspectionTexts)
  const send = useSend()
  const sending = useSending()
  const taking = useAct()
  const add = useAddingFiles(async ({ sha256: file, fileName }) => {
    const id = newId<'evidence'>()
    return refusalsIn(await send('inspection.add-photo', { id, finding, file, fileName }, id))
  }, sending)
  return (
    <>
      <Refusals of={[...sending.refusals, ...taking.sending.refusals]} />
      {photos.map(({ id, file, fileName, kind }) => (
        <span key={id} className="finding-photo">
          <a href={`/files/${file}`} target="_blank" rel="noreferrer">
            {kind === 'photo' ? <img src={`/files/${file}/thumbnail`} alt={fileName} width={120} /> : fileName}
          </a>{' '}
          {may !== 'take-back' ? null : (
            <ConfirmButton
              says={t.takeBack}
              consequence={fileName}
              onConfirm={() => taking.act('inspection.take-photo-back', { finding, photo: id })}
            />
          )}
        </span>
      ))}
      {may === 'look' ? null : (
        <div className="no-print">
          <FilePicker accept="image/*,application/pdf" label={t.addPhoto} onChange={add} />
        </div>
      )}
    </>
  )
}
