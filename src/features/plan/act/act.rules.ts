import type { LocalDate } from '../../../kernel/day.ts'
import { dayInWords } from '../../../kernel/paper-wording.ts'
import { fold } from '../../../kernel/text.ts'
import type { Act, ActChange, ActKind, ActRegister, ActStanding, ActTone, CheckedAct } from './act.ts'

/** How each cited act stood on a day, once each, in the order of the document. */
export function checkActs(
  { acts, changes }: ActRegister,
  numbers: readonly string[],
  on: LocalDate,
): readonly CheckedAct[] {
  const byKey = new Map(acts.map((act) => [key(act.number), act]))
  const cited = [...new Map(numbers.map((number) => [key(number), number])).entries()]
  return cited.map(([of, number]) => {
    const act = byKey.get(of)
    const standing = act ? standingOf(act, { changes, byKey, on }) : ({ is: 'unknown' } as const)
    return { number, standing, tone: toneOf(standing) }
  })
}

/** Numbers are the same whatever the case and the blanks: `27/2022/NĐ-Cp` is `27/2022/NĐ-CP`. */
const key = (number: string) => number.normalize('NFC').replace(/\s+/g, '').toUpperCase()

type Known = {
  readonly changes: readonly ActChange[]
  readonly byKey: ReadonlyMap<string, Act>
  readonly on: LocalDate
}

function standingOf(act: Act, { changes, byKey, on }: Known): ActStanding {
  if (act.from !== null && act.from > on) return { is: 'not-yet', act, from: act.from }
  // What nobody knows the day of may have happened: it is told, and never for sure.
  const before = changes.filter(
    (change) => key(change.act) === key(act.number) && (change.on === null || change.on <= on),
  )
  const replaced = before.find(({ how }) => how === 'replaces')
  if (replaced) return { is: 'replaced', act, by: replaced, instead: byKey.get(key(replaced.by)) ?? null }
  if (act.until !== null && act.until < on) return { is: 'ended', act, until: act.until }
  const amended = before.filter(({ how }) => how === 'amends')
  return amended.length > 0 ? { is: 'amended', act, by: amended } : { is: 'in-force', act }
}

/** What is told of an act that is only remembered warns, and never accuses. */
function toneOf(standing: ActStanding): ActTone {
  switch (standing.is) {
    case 'unknown':
      return 'unknown'
    case 'in-force':
      return 'good'
    case 'amended':
      return standing.by.some(isSure) ? 'note' : 'warn'
    case 'replaced':
      return isSure(standing.by) ? 'bad' : 'warn'
    case 'ended':
    case 'not-yet':
      return standing.act.sureness === 'recollected' ? 'warn' : 'bad'
  }
}

const isSure = ({ sureness, on }: ActChange) => sureness !== 'recollected' && on !== null

/** `Căn cứ Thông tư số 55/2023/TT-BTC ngày 15 tháng 8 năm 2023 của Bộ Tài chính …;`, as a document opens. */
export function basisLine({ kind, number, issuedOn, issuer, about }: Act): string {
  const words = [KIND_WORDS[kind], 'số', number, ...(issuedOn ? [dayInWords(issuedOn)] : []), 'của', issuer]
  return `Căn cứ ${words.join(' ')}${about === null ? '' : ` ${about}`};`
}

const KIND_WORDS: Readonly<Record<ActKind, string>> = {
  law: 'Luật',
  resolution: 'Nghị quyết',
  decree: 'Nghị định',
  decision: 'Quyết định',
  circular: 'Thông tư',
  standard: 'Quy chuẩn',
}

/** Acts that have all these words in number, issuer or subject, without regard to diacritics. */
export function findActs(acts: readonly Act[], words: string): readonly Act[] {
  const wanted = fold(words).split(' ').filter(Boolean)
  return acts.filter(({ number, kind, issuer, about }) => {
    const said = fold(`${KIND_WORDS[kind]} ${number} ${issuer} ${about ?? ''}`)
    return wanted.every((word) => said.includes(word))
  })
}
