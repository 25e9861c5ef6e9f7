import { useMe } from '../../browser/api.ts'
import { StateTag, type Tone } from '../../browser/ui/StateTag.tsx'
import type { LocalDate } from '../../kernel/day.ts'
import type { RecommendationState } from './inspection.ts'
import { isLate } from './inspection.rules.ts'
import { recommendationNames } from './inspection.texts.ts'

type Props = { readonly of: { readonly state: RecommendationState; readonly due: LocalDate | null } }

/** What stands of a recommendation; past its day and still owed, that it is late. */
export function RecommendationTag({ of: { state, due } }: Props) {
  const today = useMe().data?.today
  const late = today !== undefined && due !== null && isLate({ state, due }, today)
  return (
    <>
      <StateTag tone={TONES[state]} name={recommendationNames[state]} />
      {late ? <StateTag tone="bad" name={recommendationNames.late} /> : null}
    </>
  )
}

const TONES: Readonly<Record<RecommendationState, Tone>> = {
  open: 'warn',
  answered: 'calm',
  returned: 'bad',
  closed: 'good',
}
