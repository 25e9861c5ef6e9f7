import type { Horizon } from '../../../kernel/kernel.ts'
import type { IndicatorValue } from './indicator.ts'

/** One number of an indicator, as things stood at a horizon. */
type Opened = Pick<IndicatorValue, 'indicator' | 'area' | 'from'> & {
  readonly plan: string
  readonly asOf: Horizon | null
}

/** The address of one number of an indicator: its corrections and the files that show it. */
export const indicatorAddress = ({ plan, indicator, area, from, asOf }: Opened) =>
  `/indicators/${indicator}?plan=${plan}&area=${area}&from=${from}${asOf === null ? '' : `&asOf=${asOf}`}`
