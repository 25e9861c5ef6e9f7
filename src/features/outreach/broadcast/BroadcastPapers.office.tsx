import { useSend } from '../../../browser/api.ts'
import { useAddingFiles } from '../../../browser/adding-files.ts'
import { useText } from '../../../browser/language.tsx'
import { refusalsIn, useSending } from '../../../browser/sending.ts'
import { FilePicker, type SentFile } from '../../../browser/ui/FilePicker.tsx'
import { PaperLink } from '../../../browser/ui/PaperLinks.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { derivedId } from '../../../kernel/derived-id.ts'
import { showNumber } from '../../../kernel/text.ts'
import { checkEvidence } from '../../evidence/evidence.rules.ts'
import { EVIDENCE_TYPES } from '../../plan/work/evidence-types.ts'
import type { RunRow } from './broadcast.ts'
import { broadcastTexts } from './broadcast.screen.texts.ts'
import type { BroadcastFilter } from './BroadcastFilters.office.tsx'

type Props = {
  readonly filter: BroadcastFilter
  /** The runs in the list: what a ward's signed confirmation proves. */
  readonly runs: readonly Pick<RunRow, 'work'>[]
  readonly may: 'write' | 'look'
}

/** Papers of what the lists are narrowed to; the ward's confirmation comes back as a photo. */
export function BroadcastPapers({ filter, runs, may }: Props) {
  const t = useText(broadcastTexts)
  const { area } = filter.params
  const address = (paper: string) => `/api/papers/broadcast/${paper}.docx?${query(filter.params)}`
  return (
    <section className="panel no-print" style={{ marginBottom: 12 }}>
      <p style={{ marginTop: 0 }}>
        {t.papers}: <PaperLink href={address('order')} label={t.order} /> ·{' '}
        <PaperLink href={address('trip-log')} label={t.tripLog} />
        {area ? (
          <>
            {' '}
            · <PaperLink href={address('confirmation')} label={t.confirmation} />
          </>
        ) : null}
      </p>
      <p className="quiet small">{t.confirmationHint}</p>
      {area && may === 'write' && runs.length > 0 ? <SendConfirmation key={area} runs={runs} /> : null}
    </section>
  )
}

/** One photo of the signed paper becomes evidence of every run that it confirms. */
function SendConfirmation({ runs }: Pick<Props, 'runs'>) {
  const t = useText(broadcastTexts)
  const send = useSend()
  const sending = useSending()
  const proveAll = async ({ sha256, fileName }: SentFile) => {
    const refused = []
    for (const { work } of runs) {
      const id = derivedId<'evidence'>(work, `confirmation ${sha256}`)
      const outcome = await send('plan.add-evidence', { id, work, file: sha256, fileName, caption: null })
      refused.push(...refusalsIn(outcome).filter(({ code }) => code !== 'evidence-there-already'))
    }
    return refused
  }
  const add = useAddingFiles(proveAll, sending, `${t.confirmed} ${showNumber(runs.length)}`)
  return (
    <>
      <Refusals of={sending.refusals} />
      <FilePicker accept={EVIDENCE_TYPES} refuses={checkEvidence} label={t.sendConfirmation} onChange={add} />
    </>
  )
}

const query = (params: Readonly<Record<string, string | null>>) =>
  new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  ).toString()
