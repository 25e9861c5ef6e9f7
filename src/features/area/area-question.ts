import { day, type LocalDate, parseDay } from '../../kernel/day.ts'
import { fold } from '../../kernel/text.ts'

/** What somebody asks of a place: words of its name, and the days in which it was called so. */
export type AreaQuestion = { readonly words: string; readonly from: LocalDate | null; readonly to: LocalDate | null }

/** “Xuân Lập 2024 nay là?”, “phường Bàu Sen ngày 21/6/2024”: the name, folded, and the year or the day, if there is one. */
export function readQuestion(text: string): AreaQuestion {
  const typed = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.exec(text)?.[0] ?? null
  const on = typed === null ? null : parseDay(typed, 0)
  const rest = typed === null ? text : text.replace(typed, ' ')
  const year = on === null ? (/\b(?:19|20)\d{2}\b/.exec(rest)?.[0] ?? null) : null
  const words = withoutEnding(
    fold(year === null ? rest : rest.replace(year, ' '))
      .replace(/[?!.“”"']+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  if (on) return { words, from: on, to: on }
  return year === null
    ? { words, from: null, to: null }
    : { words, from: day(`${year}-01-01`), to: day(`${year}-12-31`) }
}

/** Without the words that a question ends with; a name that begins with such a word (La Ngà) stays whole. */
function withoutEnding(words: string): string {
  const ending = ENDINGS.find((one) => words.endsWith(` ${one}`))
  return ending === undefined ? words : withoutEnding(words.slice(0, -ending.length - 1))
}

const ENDINGS =
  'la|nay|hien nay|hien tai|bay gio|thuoc|gi|dau|o|nao|don vi|phuong nao|xa nao|cu|truoc day|nam|ngay|is|now|in'.split(
    '|',
  )
