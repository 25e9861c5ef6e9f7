import { dayOf, type LocalDate } from '../../../kernel/day.ts'

/** A day written in a text; offsets in that text. */
export type FoundDay = { readonly date: LocalDate; readonly start: number; readonly end: number }

/** `ngày 05 tháng 6 năm 2024`, `06/6/2024`, `ngày 06.6.2024`, `6-6-2024`. */
const DAY =
  /(?:ngày\s+)?(?<![\d/])(?:(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?![\d/])|(?<=ngày\s+)(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm|,)\s+(\d{4}))/giu

/** Days that the calendar has, in order. */
export function daysIn(text: string): readonly FoundDay[] {
  const found: FoundDay[] = []
  for (const match of text.matchAll(DAY)) {
    const [, d1, m1, y1, d2, m2, y2] = match
    const date = dayOf(Number(y1 ?? y2), Number(m1 ?? m2), Number(d1 ?? d2))
    if (date) found.push({ date, start: match.index, end: match.index + match[0].length })
  }
  return found
}
