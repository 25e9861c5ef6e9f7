import { Fragment } from 'react'
import { useSay } from '../../../browser/language.tsx'
import { FigureLink } from '../../../browser/ui/FigureLink.tsx'
import { measureNames } from '../plan.texts.ts'
import type { Counted } from './progress.ts'

/** `ngoài ra: 3 buổi`: what was done in other measures, each opening to its records; nothing when all is in one. */
export function OtherMeasures({ of: { others } }: { readonly of: Counted }) {
  const say = useSay()
  if (others.length === 0) return null
  return (
    <span className="quiet small">
      {say({ vi: 'ngoài ra', en: 'besides' })}:{' '}
      {others.map((figure, at) => (
        <Fragment key={figure.measure}>
          {at === 0 ? '' : ', '}
          <FigureLink figure={figure} /> {say(measureNames[figure.measure])}
        </Fragment>
      ))}
    </span>
  )
}
