import * as z from 'zod/mini'
import { showNumber } from './text.ts'

/** Money: whole đồng, never a fraction. */
export type Dong = number

/** The most that one amount may be. A guard against slips (a row of zeros), far below what a number holds exactly. */
export const MOST_DONG = 10_000_000_000_000

/** An amount of money that moves: more than nothing. */
export const dong = z.int().check(z.minimum(1), z.maximum(MOST_DONG))

/** Whether a number that is being typed can be an amount that moves. */
export const isAmount = (typed: number | null): typed is Dong =>
  typed !== null && Number.isInteger(typed) && typed > 0 && typed <= MOST_DONG

export const showDong = (amount: Dong) => `${showNumber(amount)} đồng`

/** `Một trăm hai mươi triệu đồng`: as it is written below a sum. From 0 up to what a number holds exactly. */
export function dongInWords(amount: Dong): string {
  const words = amount === 0 ? 'không' : readGroups(amount).join(' ')
  return `${words.slice(0, 1).toLocaleUpperCase('vi')}${words.slice(1)} đồng`
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const SCALES = ['', 'nghìn', 'triệu'] as const

/** From the left, in thousands; whole thousands that are nothing are not said, and tỷ is said once for what stands before it. */
function readGroups(amount: number): readonly string[] {
  const billions = Math.floor(amount / 1e9)
  const above = billions > 0 ? [...readGroups(billions), 'tỷ'] : []
  const below = [2, 1, 0].flatMap((scale) => {
    const group = Math.floor((amount % 1e9) / 1000 ** scale) % 1000
    const isFirst = billions === 0 && Math.floor((amount % 1e9) / 1000 ** (scale + 1)) === 0
    return group === 0 ? [] : [...readThousand(group, isFirst ? 'first' : 'after'), SCALES[scale] ?? '']
  })
  return [...above, ...below].filter(Boolean)
}

/** 1 to 999; behind a larger group the hundreds are said though they are nothing. */
function readThousand(group: number, place: 'first' | 'after'): readonly string[] {
  const hundreds = Math.floor(group / 100)
  const rest = group % 100
  const saysHundreds = hundreds > 0 || place === 'after'
  const tail = rest === 0 ? [] : readTens(rest, saysHundreds ? 'after' : 'first')
  return saysHundreds ? [digit(hundreds), 'trăm', ...tail] : tail
}

function readTens(rest: number, place: 'first' | 'after'): readonly string[] {
  const tens = Math.floor(rest / 10)
  const ones = rest % 10
  if (tens === 0) return place === 'after' ? ['linh', digit(ones)] : [digit(ones)]
  return [...(tens === 1 ? ['mười'] : [digit(tens), 'mươi']), ...readOnes(ones, tens)]
}

function readOnes(ones: number, tens: number): readonly string[] {
  if (ones === 0) return []
  if (ones === 5) return ['lăm']
  if (ones === 1 && tens > 1) return ['mốt']
  return [ones === 4 && tens > 1 ? 'tư' : digit(ones)]
}

const digit = (at: number): string => DIGITS[at] ?? ''
