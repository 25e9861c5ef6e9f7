import type { Id } from '../../../kernel/kernel.ts'
import { COUNTED, type CountedBy } from './register.ts'

/** Where the households behind a number of the register are shown. */
export const countedAddress = ({ area, standard, year, class: counted }: CountedBy): string =>
  `/households/counted?${new URLSearchParams({ area, standard, year: String(year), class: counted })}`

/** What such an address asks for; null when it says too little. */
export function countedIn(search: string): CountedBy | null {
  const words = new URLSearchParams(search)
  const [area, standard] = [words.get('area'), words.get('standard')]
  const year = Number(words.get('year'))
  const counted = COUNTED.find((one) => one === words.get('class'))
  if (!area || !standard || !Number.isInteger(year) || !counted) return null
  return { area: area as Id<'area'>, standard, year, class: counted }
}
