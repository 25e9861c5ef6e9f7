import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  day,
  dayOf,
  daysBetween,
  isLocalDate,
  lastDayOf,
  monthPeriod,
  parseDay,
  showDay,
  yearOf,
  yearPeriod,
  type LocalDate,
  type Period,
} from './day.ts'

const holds = ({ from, to }: Period, date: LocalDate) => from <= date && date <= to
const anyDay = fc.integer({ min: 0, max: 100_000 }).map((number) => addDays(day('1900-01-01'), number))

test('a day that is shown is read back as the same day, whatever the plan’s year', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 2000, max: 2100 }), (date, year) => parseDay(showDay(date), year) === date),
  )
})

test('a day is typed as people type it; without a year it is the plan’s', () => {
  assert.equal(parseDay('1/9', 2024), '2024-09-01')
  assert.equal(parseDay(' 01 / 09 / 2024 ', 2020), '2024-09-01')
  assert.equal(parseDay('1.9.24', 2020), '2024-09-01')
  assert.equal(parseDay('15-10-2024', 2020), '2024-10-15')
})

test('digits alone are a day where a keypad has no separators', () => {
  assert.equal(parseDay('1508', 2024), '2024-08-15')
  assert.equal(parseDay(' 150824 ', 2020), '2024-08-15')
  assert.equal(parseDay('15082024', 2020), '2024-08-15')
  for (const text of ['3102', '1513', '0008', '29022023', '1', '15', '158', '15824', '1508202', '150820245', '15 08'])
    assert.equal(parseDay(text, 2024), null, text)
})

test('every day written in digits alone is read back: with its year, and of the plan’s year without', () => {
  const digits = (date: LocalDate) => showDay(date).replaceAll('/', '')
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 2000, max: 2099 }), (date, year) => parseDay(digits(date), year) === date),
  )
  for (const year of [2023, 2024])
    for (let date = yearPeriod(year).from; date <= yearPeriod(year).to; date = addDays(date, 1)) {
      const written = digits(date)
      assert.equal(parseDay(written.slice(0, 4), year), date)
      assert.equal(parseDay(written.slice(0, 4) + written.slice(6), 1999), date)
    }
})

test('what the calendar does not have is no day', () => {
  for (const text of [
    '31/2',
    '30/2/2024',
    '0/1',
    '1/13',
    '29/2/2023',
    '1/9/0',
    '',
    'hôm nay',
    '1/9/20245',
    '2024-09-01',
  ])
    assert.equal(parseDay(text, 2024), null, text)
  assert.equal(parseDay('29/2/2024', 2020), '2024-02-29')
  for (const text of ['2024-2-1', '2024-02-30', '24-02-01', '2024-02-01T00:00', '1899-12-31', ''])
    assert.equal(isLocalDate(text), false, text)
  assert.throws(() => day('2024-02-30'))
})

test('days go forward and back by the calendar, over months, years and leap days', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (date, number) => {
      const later = addDays(date, number)
      return daysBetween(date, later) === number && addDays(later, -number) === date && later > date === number > 0
    }),
  )
  assert.equal(addDays(day('2024-02-28'), 1), '2024-02-29')
  assert.equal(addDays(day('2023-12-31'), 1), '2024-01-01')
})

test('a month and a year hold each of their days and no other', () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      const [year, month] = [yearOf(date), Number(date.slice(5, 7))]
      const period = monthPeriod(year, month)
      assert.equal(daysBetween(period.from, period.to) + 1, lastDayOf(year, month))
      assert.ok(holds(period, date) && holds(yearPeriod(year), date))
      assert.ok(!holds(period, addDays(period.to, 1)) && !holds(period, addDays(period.from, -1)))
    }),
  )
})

test('a day made of numbers is that day or none', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: -5, max: 40 }),
      fc.integer({ min: -5, max: 40 }),
      (year, month, date) => {
        const made = dayOf(year, month, date)
        return made === null || (isLocalDate(made) && yearOf(made) === year)
      },
    ),
  )
  assert.equal(dayOf(Number.NaN, 1, 1), null)
  assert.equal(dayOf(2024, 1.5, 1), null)
})
