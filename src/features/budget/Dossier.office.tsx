import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useSend } from '../../browser/api.ts'
import { useAddingFiles } from '../../browser/adding-files.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { refusalsIn, useSending } from '../../browser/sending.ts'
import { ConfirmButton } from '../../browser/ui/ConfirmButton.tsx'
import { FilePicker } from '../../browser/ui/FilePicker.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { StateTag, type Tone } from '../../browser/ui/StateTag.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { useAct } from '../../browser/use-act.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Plan } from '../plan/plan.ts'
import { budgetTexts, listKept } from './budget.screen.texts.ts'
import { bringerNames, needNames, paperCount, paperStateNames } from './budget.texts.ts'
import type { CommitmentListed, PaperState } from './commitment.ts'

const TONES: Readonly<Record<PaperState['state'], Tone>> = { filed: 'good', printed: 'good', missing: 'warn' }

type Props = { readonly commitment: CommitmentListed; readonly plan: Plan; readonly may: 'file' | 'look' }

/** The papers of a commitment: what is there, what is missing, and who brings it. */
export function Dossier({ commitment, plan, may }: Props) {
  const t = useText(budgetTexts)
  const say = useSay()
  const [adding, setAdding] = useState<Id<'dossier-paper'> | null>(null)
  return (
    <>
      <h2 className="panel-title">{`${t.dossier} ${paperCount(commitment.dossier)}`}</h2>
      <p className="quiet small">{say(listKept(commitment.list))}</p>
      <ul className="dossier">
        {commitment.dossier.map((paper) => (
          <PaperLine key={paper.id} paper={paper} commitment={commitment.id} plan={plan} may={may}>
            {adding === paper.id ? <AddFile paper={paper} commitment={commitment.id} /> : null}
            {adding !== paper.id && may === 'file' ? (
              <Button
                variant="subtle"
                size="compact-sm"
                className="no-print add-paper"
                aria-label={`${t.addFile}: ${paper.name}`}
                onClick={() => setAdding(paper.id)}
              >
                {t.addFile}
              </Button>
            ) : null}
          </PaperLine>
        ))}
      </ul>
    </>
  )
}

type LineProps = {
  readonly paper: PaperState
  readonly commitment: Id<'commitment'>
  readonly plan: Plan
  readonly may: Props['may']
  readonly children: ReactNode
}

function PaperLine({ paper, commitment, plan, may, children }: LineProps) {
  const say = useSay()
  const { sending, act } = useAct()
  const address = printedAddress(paper, { commitment, plan })
  return (
    <li>
      <span>
        <b>{paper.name}</b> <StateTag tone={TONES[paper.state]} name={paperStateNames[paper.state]} />
      </span>
      <span className="quiet small">{`${say(bringerNames[paper.bringer])} · ${say(needNames[paper.need])}`}</span>
      {address === null ? null : (
        <a className="small" href={address}>
          {say(paperStateNames.printed)}
        </a>
      )}
      <Files paper={paper} commitment={commitment} may={may} act={act} />
      <Refusals of={sending.refusals} />
      {children}
    </li>
  )
}

/** Where the program prints that paper; a payment request is of one payment and stands beside it. */
function printedAddress(
  { printed }: PaperState,
  { commitment, plan }: Pick<LineProps, 'commitment' | 'plan'>,
): string | null {
  if (printed === 'plan') return `/documents/text?plan=${plan.id}`
  if (printed === 'estimate') return `/api/papers/budget/estimate/${plan.id}.docx`
  return printed === 'acceptance' ? `/api/papers/budget/acceptance/${commitment}.docx` : null
}

type FilesProps = Pick<LineProps, 'paper' | 'commitment' | 'may'> & { readonly act: ReturnType<typeof useAct>['act'] }

function Files({ paper, commitment, may, act }: FilesProps) {
  const t = useText(uiTexts)
  return (
    <>
      {paper.files.map(({ id: evidence, file, fileName }) => (
        <span key={evidence} className="small">
          <a href={`/files/${file}`} target="_blank" rel="noreferrer">
            {fileName}
          </a>{' '}
          {may === 'file' ? (
            <ConfirmButton
              size="compact-sm"
              says={t.remove}
              consequence={fileName}
              onConfirm={() => act('budget.take-paper-back', { evidence, commitment, paper: paper.id })}
            />
          ) : null}
        </span>
      ))}
    </>
  )
}

/** Of one paper at a time: a picture that is pasted goes where it belongs. */
function AddFile({ paper, commitment }: Pick<LineProps, 'paper' | 'commitment'>) {
  const send = useSend()
  const sending = useSending()
  const t = useText(uiTexts)
  const add = useAddingFiles(async ({ sha256: file, fileName }) => {
    const id = newId<'evidence'>()
    return refusalsIn(await send('budget.add-paper', { id, commitment, paper: paper.id, file, fileName }, id))
  }, sending)
  return (
    <div className="no-print">
      <FilePicker accept="image/*,application/pdf" label={t.chooseFiles} onChange={add} />
      <Refusals of={sending.refusals} />
    </div>
  )
}
