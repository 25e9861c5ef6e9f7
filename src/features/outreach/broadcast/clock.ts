import * as z from 'zod/mini'
import type { Schema } from '../../../kernel/schema.ts'

declare const kind: unique symbol
/** A time of a day, `06:30`: earlier ones are smaller strings. */
export type Clock = string & { readonly [kind]: 'Clock' }

/** From–to within one day. */
export type Hours = { readonly from: Clock; readonly to: Clock }

export const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)) as unknown as Schema<Clock>

/** A time as people type it: `6:30`, `6h30`, `0630`, `17 giờ`. Null when it is none. */
export function parseClock(text: string): Clock | null {
  const words = /^(\d{1,2})(?:(?:[:h.g]|\s*giờ)\s*(\d{1,2})?)?$/iu.exec(
    text.trim().replace(/^(\d{1,2})(\d{2})$/, '$1:$2'),
  )
  if (!words) return null
  const [hour, minute] = [Number(words[1]), Number(words[2] ?? 0)]
  return hour < 24 && minute < 60 ? clockOf(hour * 60 + minute) : null
}

/** So many minutes later; null when the day is over by then. */
export function later(from: Clock, minutes: number): Clock | null {
  const at = minutesOf(from) + minutes
  return at < 24 * 60 ? clockOf(at) : null
}

/** Minutes since midnight. */
export const minutesOf = (time: Clock) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as Clock

/** `06:30–07:00`. */
export const showHours = ({ from, to }: Hours) => `${from}–${to}`
