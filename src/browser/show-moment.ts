import { dayOf, showDay } from '../kernel/day.ts'
import type { Instant } from '../kernel/kernel.ts'

/** `15/09/2024 09:41`, by the clock of this machine. */
export const showMoment = (at: Instant) => {
  const moment = new Date(at)
  const day = dayOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())
  return `${day ? showDay(day) : ''} ${showClock(at)}`.trim()
}

/** `09:41`, by the clock of this machine. */
export const showClock = (at: Instant) => {
  const moment = new Date(at)
  return [moment.getHours(), moment.getMinutes()].map((number) => String(number).padStart(2, '0')).join(':')
}
