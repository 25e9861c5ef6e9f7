import { fold } from '../../kernel/text.ts'
import type { LearnerPerson, Payroll } from './learner.ts'

/** One line of a list as it was pasted from Excel. */
export type PastedLearner = Omit<LearnerPerson, 'personalId'> & { readonly payroll: Payroll }

/**
 * Lines of a list: name, post, telephone, year of birth, in any order after the name, separated by tabs or semicolons. A first
 * cell that only numbers the lines falls out, and so does a head (“Họ và tên”). “x”, “không lương” and their kin mark those
 * whom the state does not pay; without a mark, `usual` holds.
 */
export const readPasted = (text: string, usual: Payroll): readonly PastedLearner[] =>
  text.split(/\r?\n/).flatMap((line) => {
    const cells = line
      .split(/[\t;]/)
      .map((cell) => cell.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
    const [first = '', ...others] = cells
    const said = /^\d{1,4}\.?$/.test(first) ? others : cells
    const [name = '', ...rest] = said
    return name === '' || isHead(name) ? [] : [personOf(name, rest, usual)]
  })

const isHead = (name: string) =>
  ['stt', 'tt', 'ho ten', 'ho va ten', 'ho, ten', 'name', 'full name'].includes(fold(name))

function personOf(name: string, cells: readonly string[], usual: Payroll): PastedLearner {
  const birth = cells.find((cell) => yearIn(cell) !== null) ?? null
  const phone = cells.find((cell) => cell !== birth && isPhone(cell)) ?? null
  const mark = cells.find((cell) => payrollOf(cell) !== null) ?? null
  const words = cells.filter((cell) => ![birth, phone, mark].includes(cell))
  return {
    name,
    post: words.join(', ').slice(0, 160) || null,
    phone: phone === null ? null : withZero(phone),
    birthYear: birth === null ? null : yearIn(birth),
    payroll: (mark === null ? null : payrollOf(mark)) ?? usual,
  }
}

/** `1971`, `02/9/1971`. */
const yearIn = (cell: string): number | null => {
  const found = /^(?:\d{1,2}[/.-]\d{1,2}[/.-])?((?:19|20)\d{2})$/.exec(cell)
  return found ? Number(found[1]) : null
}

const isPhone = (cell: string) => /^\+?[\d\s.()-]{9,18}$/.test(cell) && cell.replace(/\D/g, '').length >= 9

/** Excel drops the zero that a telephone number begins with. */
const withZero = (phone: string) => (/^[1-9]\d{8}$/.test(phone) ? `0${phone}` : phone)

function payrollOf(cell: string): Payroll | null {
  const words = fold(cell)
  if (['x', 'khong luong', 'khong huong luong', 'khong huong luong ngan sach'].includes(words)) return 'off-payroll'
  return ['huong luong', 'co luong', 'huong luong ngan sach'].includes(words) ? 'on-payroll' : null
}
