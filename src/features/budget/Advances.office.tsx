import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { StateTag } from '../../browser/ui/StateTag.tsx'
import { PaperLink } from '../../browser/ui/PaperLinks.tsx'
import { showDay } from '../../kernel/day.ts'
import { sum } from '../../kernel/kernel.ts'
import { showNumber } from '../../kernel/text.ts'
import { AdvanceForm, ReturnForm } from './AdvanceForms.office.tsx'
import { advanceTexts, dueWords, openWords } from './advance.screen.texts.ts'
import { advanceStateOf, openAdvances } from './advance.rules.ts'
import type { AdvanceRow, AdvanceState, OpenAdvance, ReturnRow } from './advance.ts'
import { advanceStateNames } from './budget.texts.ts'
import { budgetTexts } from './budget.screen.texts.ts'
import type { Opened } from './CommitmentPage.office.tsx'
import { ADVANCE_TONES } from './commitment-tones.browser.ts'
import { TakeBack } from './TakeBack.office.tsx'

type Props = { readonly opened: Opened; readonly may: 'pay' | 'look' }

/** What was advanced on a commitment, what of it is still open, and what came back. */
export function Advances({ opened: { commitment, advances, returns }, may }: Props) {
  const t = useText(advanceTexts)
  const [form, setForm] = useState<'advance' | 'return' | 'closed'>('closed')
  const close = () => setForm('closed')
  const standing = advances.filter(({ reversedBy }) => reversedBy === null)
  const used = sum(standing.map(({ amount }) => amount)) - commitment.advanced
  return (
    <>
      <h2 className="panel-title">{t.advances}</h2>
      {advances.length === 0 ? <p className="quiet">{t.noAdvances}</p> : null}
      <ul className="dossier">
        {openAdvances(standing, () => used).map((advance) => (
          <AdvanceLine key={advance.id} advance={advance} may={may} />
        ))}
        {[...advances.filter(({ reversedBy }) => reversedBy !== null), ...returns].map((row) => (
          <MovedLine key={row.id} row={row} may={may} />
        ))}
      </ul>
      <div className="table-acts no-print">
        {may === 'pay' && commitment.committed > commitment.paid + commitment.advanced ? (
          <Button variant="default" onClick={() => setForm('advance')}>
            {t.advance}
          </Button>
        ) : null}
        {may === 'pay' && commitment.advanced > 0 ? (
          <Button variant="default" onClick={() => setForm('return')}>
            {t.giveBack}
          </Button>
        ) : null}
      </div>
      <AdvanceForm commitment={commitment} opened={form === 'advance'} close={close} />
      <ReturnForm commitment={commitment} opened={form === 'return'} close={close} />
    </>
  )
}

function AdvanceLine({ advance, may }: { readonly advance: OpenAdvance<AdvanceRow>; readonly may: Props['may'] }) {
  const t = useText(advanceTexts)
  const say = useSay()
  const today = useMe().data?.today
  const state: AdvanceState = today ? advanceStateOf(advance, today) : 'open'
  return (
    <li>
      <span>
        <b>{showNumber(advance.amount)}</b> · {showDay(advance.paidOn)} · {say(dueWords(showDay(advance.settleBy)))}{' '}
        <StateTag tone={ADVANCE_TONES[state]} name={advanceStateNames[state]} />
      </span>
      <span className="small">
        {advance.basis}
        {advance.open > 0 ? ` · ${say(openWords(advance.open))}` : ''}
      </span>
      <span className="table-acts no-print">
        <PaperLink href={`/api/papers/budget/advance/${advance.id}.docx`} label={t.wordAdvance} />
        {may === 'pay' && advance.open === advance.amount ? <TakeBack transfer={advance.id} /> : null}
      </span>
    </li>
  )
}

/** An advance that was taken back, or money that came back. */
function MovedLine({ row, may }: { readonly row: AdvanceRow | ReturnRow; readonly may: Props['may'] }) {
  const t = useText(advanceTexts)
  const { takenBack } = useText(budgetTexts)
  const on = 'returnedOn' in row ? row.returnedOn : row.paidOn
  return (
    <li>
      <span>
        {'returnedOn' in row ? `${t.cameBack}: ` : ''}
        <b>{showNumber(row.amount)}</b> · {showDay(on)}{' '}
        {row.reversedBy === null ? null : (
          <span className="quiet">{`· ${takenBack}${row.reason ? `: ${row.reason}` : ''}`}</span>
        )}
      </span>
      <span className="small">{row.basis}</span>
      <span className="table-acts no-print">
        {may === 'pay' && row.reversedBy === null ? <TakeBack transfer={row.id} /> : null}
      </span>
    </li>
  )
}
