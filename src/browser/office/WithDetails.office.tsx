import type { ComponentType } from 'react'
import { DetailsPlace } from '../../features/plan/work/work-details.browser.ts'
import { allDetails } from './work-details.ts'

/** A screen of records that knows what more there is to say of each kind. */
export const withDetails = (Shown: ComponentType): ComponentType =>
  function WithDetails() {
    return (
      <DetailsPlace value={allDetails}>
        <Shown />
      </DetailsPlace>
    )
  }
