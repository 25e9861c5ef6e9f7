import { useLanguage } from '../../browser/language.tsx'
import { StateTag, type Tone } from '../../browser/ui/StateTag.tsx'
import { stateNames } from './household.texts.ts'
import type { HouseholdClass, HouseholdResult } from './standard.ts'
import { amongWords, classNames } from './standard.texts.ts'

const TONES: Readonly<Record<HouseholdClass, Tone>> = {
  poor: 'bad',
  'near-poor': 'warn',
  'average-living-standard': 'calm',
  'not-poor': 'good',
  unknown: 'quiet',
}

/** The class of a household; unknown says what it can still be. Null: not asked yet. */
export function ResultTag({ result }: { readonly result: HouseholdResult | null }) {
  const { language } = useLanguage()
  if (!result) return <StateTag tone="quiet" name={stateNames['not-asked']} />
  return (
    <>
      <StateTag tone={TONES[result.class]} name={classNames[result.class]} />
      {result.class === 'unknown' ? <div className="quiet small">{amongWords(result.among, language)}</div> : null}
    </>
  )
}
