declare const kind: unique symbol
/** '2024-06-21': a day, no clock, no zone. */
export type LocalDate = string & { readonly [kind]: 'LocalDate' }
/** Both days included. */
export type Period = { readonly from: LocalDate; readonly to: LocalDate }

const MS_PER_DAY = 86_400_000
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day of that number, or null when the calendar has none (31/2, month 13, year 0). */
export function dayOf(year: number, month: number, day: number): LocalDate | null {
  if (![year, month, day].every(Number.isInteger)) return null
  if (!(year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month)))
    return null
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate
}

/** Is it a day of the calendar, written `2024-06-21`? */
export const isLocalDate = (text: string): text is LocalDate => {
  const found = SHAPE.exec(text)
  return found !== null && dayOf(Number(found[1]), Number(found[2]), Number(found[3])) === text
}

/** A day written in code or tests; throws when the calendar has none. */
export function day(text: string): LocalDate {
  if (!isLocalDate(text)) throw new Error(`not a day: ${text}`)
  return text
}

/** `number` days later (earlier when negative). */
export const addDays = (from: LocalDate, number: number) =>
  new Date(Date.parse(from) + number * MS_PER_DAY).toISOString().slice(0, 10) as LocalDate

/** `number` working days later: Saturdays and Sundays do not count, and the first day is the next one. */
export function addWorkingDays(from: LocalDate, number: number): LocalDate {
  let day = from
  for (let left = number; left > 0; ) {
    day = addDays(day, 1)
    if (!isWeekend(day)) left -= 1
  }
  return day
}

const isWeekend = (day: LocalDate) => [0, 6].includes(new Date(day).getUTCDay())

/** Days from one day to the other; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate) => (Date.parse(to) - Date.parse(from)) / MS_PER_DAY

/** Number of days of a month (1–12). */
export const lastDayOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

export const yearOf = (date: LocalDate) => Number(date.slice(0, 4))
export const monthOf = (date: LocalDate) => Number(date.slice(5, 7))

/** The first to the last day of a month (1–12). */
export const monthPeriod = (year: number, month: number): Period => ({
  from: day(`${pad(year, 4)}-${pad(month, 2)}-01`),
  to: day(`${pad(year, 4)}-${pad(month, 2)}-${pad(lastDayOf(year, month), 2)}`),
})

/** The first to the last day of a year. */
export const yearPeriod = (year: number): Period => ({
  from: day(`${pad(year, 4)}-01-01`),
  to: day(`${pad(year, 4)}-12-31`),
})

/** `dd/mm/yyyy`, as people here write it. */
export const showDay = (date: LocalDate) => `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`

/**
 * A day as an officer types it: `1/9`, `01/09/2024`, `1.9.24`, `1-9-2024`, or digits alone, as a telephone's keypad has
 * no others: `1508`, `150824`, `15082024`. Without a year it is the plan's year. Null when the calendar has no such day,
 * also for three, five or seven digits, which could be two days.
 */
export function parseDay(text: string, planYear: number): LocalDate | null {
  const found = SEPARATED.exec(text) ?? DIGITS_ALONE.exec(text)
  if (!found) return null
  const [, d, m, y] = found
  const year = y === undefined ? planYear : y.length === 2 ? 2000 + Number(y) : Number(y)
  return dayOf(year, Number(m), Number(d))
}

const SEPARATED = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{2}|\d{4}))?\s*$/
const DIGITS_ALONE = /^\s*(\d{2})(\d{2})(\d{2}|\d{4})?\s*$/

const pad = (number: number, width: number) => String(number).padStart(width, '0')
