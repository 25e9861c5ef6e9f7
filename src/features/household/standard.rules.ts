import {
  type DeprivationIndicator,
  INDICATORS,
  type Limit,
  type PovertyStandard,
  type Residence,
  type StandardValue,
  type Sureness,
  VALUE_NAMES,
  type ValueName,
} from './standard.ts'
import { STANDARDS } from './standards.data.ts'

export const findStandard = (id: string): PovertyStandard | null =>
  STANDARDS.find((standard) => standard.id === id) ?? null

/** A value that an officer typed in for a standard: it waits until the plan's owner confirms it. */
export type EnteredValue = StandardValue & { readonly standard: string; readonly sureness: 'entered' | 'confirmed' }

/** Each value of the standard: what an officer confirmed, then what the program brings, then what still waits to be confirmed. */
export function withEntered(standard: PovertyStandard, entered: readonly EnteredValue[]): PovertyStandard {
  const own = entered.filter((value) => value.standard === standard.id)
  const [confirmed, waiting] = [own.filter(isConfirmed), own.filter((value) => !isConfirmed(value))]
  const values = VALUE_NAMES.map((name) =>
    valueOf(name, [...confirmed, ...standard.values.filter(isSaid), ...waiting, ...standard.values]),
  )
  return { ...standard, values }
}

const isConfirmed = ({ sureness }: StandardValue) => sureness === 'confirmed'
const isSaid = ({ sureness }: StandardValue) => sureness === 'sourced'

function valueOf(name: ValueName, found: readonly StandardValue[]): StandardValue {
  const value = found.find((one) => one.name === name)
  return value
    ? { name, number: value.number, sureness: value.sureness, source: value.source }
    : { name, number: null, sureness: 'missing', source: null }
}

/** The limits of one residence; null: nobody confirmed it. */
export type Limits = Readonly<Record<Limit, number | null>>
/** A standard as the engine takes it: `counted` surely, `doubtful` perhaps. */
export type ReadyStandard = {
  readonly limits: Readonly<Record<Residence, Limits>>
  readonly counted: readonly DeprivationIndicator[]
  readonly doubtful: readonly DeprivationIndicator[]
}

/** Only what a source says or the plan's owner confirmed decides. An indicator that nobody confirmed may count or not. */
export function readyStandard({ values }: PovertyStandard): ReadyStandard {
  const known = new Map(values.map((value) => [value.name, value]))
  const number = (name: ValueName) => {
    const value = known.get(name)
    return value && decides(value.sureness) ? value.number : null
  }
  const isDoubtful = (indicator: DeprivationIndicator) => known.get(`indicator.${indicator}`)?.sureness === 'entered'
  return {
    limits: { urban: limitsOf('urban', number), rural: limitsOf('rural', number) },
    counted: INDICATORS.filter((indicator) => number(`indicator.${indicator}`) === 1),
    doubtful: INDICATORS.filter(isDoubtful),
  }
}

const decides = (sureness: Sureness): boolean => sureness === 'sourced' || sureness === 'confirmed'

const limitsOf = (residence: Residence, number: (name: ValueName) => number | null): Limits => ({
  line: number(`line.${residence}`),
  'poor-from': number(`poor-from.${residence}`),
  'near-poor-below': number(`near-poor-below.${residence}`),
  'average-to': number(`average-to.${residence}`),
  'form-cut': number(`form-cut.${residence}`),
})
/** Which numbers a value can have at all: guards against slips, not norms. */
export function rangeOf(name: ValueName): { readonly from: number; readonly to: number } {
  if (name.startsWith('indicator.')) return { from: 0, to: 1 }
  if (name.startsWith('line.') || name.startsWith('average-to.')) return { from: 100_000, to: 100_000_000 }
  return name.startsWith('form-cut.') ? { from: 1, to: 1000 } : { from: 1, to: INDICATORS.length }
}
