import { Radio, Stack } from '@mantine/core'
import { useSay, useText } from '../../../browser/language.tsx'
import type { Residence } from '../standard.ts'
import { tellScore } from './score.rules.ts'
import { runningSaid, scoreTexts, spanSaid } from './score-table.screen.texts.ts'
import type { ScoreAnswers, ScoreItem, ScoreTableRow } from './score-table.ts'
import './score.css'

type Answers = ScoreAnswers['answers']
type Props = {
  readonly table: ScoreTableRow
  readonly residence: Residence
  readonly answers: Answers
  readonly set: (answers: Answers) => void
}

/** The items of the form in the order of its sheet, and what they come to; what is not answered is not zero. */
export function ScoreFields({ table, residence, answers, set }: Props) {
  const t = useText(scoreTexts)
  const say = useSay()
  const told = tellScore({ table, answers }, residence)
  const open = told.lines.filter(({ points }) => points === null).length
  return (
    <fieldset className="details">
      <legend>{t.eachItem}</legend>
      <p className="quiet small">
        {table.source} · {say(spanSaid(table))} · {told.region}
      </p>
      {table.items.map((item) => (
        <Asked
          key={item.code}
          item={item}
          value={answers[item.code] ?? NONE}
          set={(option) => set(answered(answers, item.code, option))}
        />
      ))}
      <p role="status" className="score-total">
        {say(runningSaid(told.total, open))}
      </p>
    </fieldset>
  )
}

const NONE = ''

/** Nothing chosen is no answer. */
function answered(answers: Answers, item: string, option: string): Answers {
  const others = Object.fromEntries(Object.entries(answers).filter(([code]) => code !== item))
  return option === NONE ? others : { ...others, [item]: option }
}

type AskedProps = { readonly item: ScoreItem; readonly value: string; readonly set: (option: string) => void }

function Asked({ item: { code, label, options }, value, set }: AskedProps) {
  const t = useText(scoreTexts)
  return (
    <Radio.Group label={`${code}. ${label}`} value={value} onChange={set}>
      <Stack gap={6} mt={4} mb="sm">
        {options.map((option) => (
          <Radio key={option.code} value={option.code} label={option.label} />
        ))}
        <Radio value={NONE} label={t.notAnswered} />
      </Stack>
    </Radio.Group>
  )
}
