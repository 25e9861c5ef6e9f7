import type { LocalDate } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/kernel.ts'

/** `08:30`, as one writes an hour; null when it is none. */
export function parseHour(text: string): string | null {
  const [, hour = '', minute = ''] = /^\s*(\d{1,2})[:hg.](\d{2})\s*$/.exec(text) ?? []
  return hour !== '' && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null
}

/** A day and an hour of Việt Nam, seven hours ahead of Greenwich all year, as a moment. */
export const momentOf = (day: LocalDate, hour: string) => new Date(`${day}T${hour}:00+07:00`).toISOString() as Instant
