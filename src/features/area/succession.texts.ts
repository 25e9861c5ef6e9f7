import { addDays, type LocalDate, showDay } from '../../kernel/day.ts'
import type { Names, Sentence, Sentences } from '../../kernel/sentence.ts'
import type { Area } from './area.ts'
import type { AreaChange, ChangeKind, SuccessionRefusal } from './succession.ts'

export const successionSentences: Sentences<SuccessionRefusal> = {
  'change-many-to-many': () => ({
    vi: 'Nhiều nơi cũ thành nhiều nơi mới: hãy ghi riêng từng nơi mới, hoặc từng nơi bị chia.',
    en: 'Several areas become several: record each new one, or each one that was split, by itself.',
  }),
  'change-begins-other-day': ({ name, on }) => ({
    vi: `${name} phải bắt đầu đúng ngày sắp xếp có hiệu lực (${showDay(on)}).`,
    en: `${name} must begin on the day of the change (${showDay(on)}).`,
  }),
  'predecessor-not-standing': ({ name, on }) => ({
    vi: `${name} chưa có vào ngày ${showDay(on)} nên không thể được thay thế từ hôm sau.`,
    en: `${name} did not stand yet on ${showDay(on)}, so nothing can follow it the day after.`,
  }),
  'successor-not-standing': ({ name, on }) => ({
    vi: `${name} không có vào ngày ${showDay(on)}. Hãy xem lại ngày, hoặc chọn nơi khác.`,
    en: `${name} does not stand on ${showDay(on)}. Check the day or choose another area.`,
  }),
  'already-followed': ({ name, act }) => ({
    vi: `${name} đã có nơi kế thừa, theo ${act}. Mỗi nơi chỉ được thay thế một lần.`,
    en: `${name} has been followed already, by ${act}. An area is followed once.`,
  }),
  'change-in-circle': ({ name }) => ({
    vi: `${name} không thể kế thừa chính nó, trực tiếp hay qua nơi khác.`,
    en: `${name} cannot follow itself, directly or by way of others.`,
  }),
}

export const changeKindNames: Names<ChangeKind> = {
  merged: { vi: 'Sáp nhập', en: 'Merged' },
  split: { vi: 'Chia, tách', en: 'Split' },
  renamed: { vi: 'Đổi tên', en: 'Renamed' },
  raised: { vi: 'Thành loại khác (xã thành phường, tỉnh thành thành phố)', en: 'Of another rank' },
  moved: { vi: 'Chuyển sang cấp trên khác', en: 'Moved to another parent' },
}

/** What is said of an area: what became of it up to a day, in one sentence. `now`: with what it belongs to. */
export type Became = {
  readonly area: Area
  readonly changes: readonly AreaChange[]
  readonly now: readonly { readonly area: Area; readonly parentName: string | null }[]
}

/** “Xuân Lập 2024 nay là?” in one sentence, with the day and the act. */
export function becameSays({ area, changes, now }: Became, on: LocalDate): Sentence {
  const last = changes.at(-1)
  const said = namedOnce(area)
  if (!last) return stillSays(area, now[0]?.parentName ?? null, on)
  const places = now.map((one) => withCode(one.area)).join('; ')
  const acts = changes.map(({ act }) => act)
  const verb = VERBS[last.on > on ? 'later' : 'now'][now.length > 1 ? 'split' : 'whole']
  const vi = `${said.vi} ${verb.vi} ${places} từ ${showDay(last.on)}, theo ${acts.join('; ')}.`
  const en = `${said.en} ${verb.en} ${places} from ${showDay(last.on)}, by ${acts.join('; ')}.`
  const gap = gapOf(area, changes)
  const split = now.length > 1 ? NO_SUM : { vi: '', en: '' }
  return { vi: vi + gap.vi + split.vi, en: en + gap.en + split.en }
}

const VERBS: Readonly<Record<'now' | 'later', Readonly<Record<'whole' | 'split', Sentence>>>> = {
  now: { whole: { vi: 'nay là', en: 'is now' }, split: { vi: 'đã chia về', en: 'was split among' } },
  later: { whole: { vi: 'sẽ là', en: 'will be' }, split: { vi: 'sẽ chia về', en: 'will be split among' } },
}

const NO_SUM: Sentence = {
  vi: ' Số liệu cũ không cộng dồn được cho từng nơi.',
  en: ' Its figures cannot be added to any one of them.',
}

function stillSays(area: Area, parentName: string | null, on: LocalDate): Sentence {
  const { validFrom, validTo } = area
  const inside = parentName === null ? '' : `, ${parentName}`
  if (validTo !== null && validTo < on)
    return {
      vi: `${withCode(area)} hết hiệu lực ngày ${showDay(validTo)}; chưa ghi nơi kế thừa.`,
      en: `${withCode(area)} ended on ${showDay(validTo)}; what followed it is not recorded.`,
    }
  return {
    vi: `${withCode(area)}${inside}: có từ ${showDay(validFrom)}, nay vẫn vậy.`,
    en: `${withCode(area)}${inside}: since ${showDay(validFrom)}, still so.`,
  }
}

/** The days between its end and what followed it, of which nobody says anything. */
function gapOf({ validTo }: Area, [first]: readonly AreaChange[]): Sentence {
  if (validTo === null || !first || addDays(validTo, 1) >= first.on) return { vi: '', en: '' }
  const days = [showDay(addDays(validTo, 1)), showDay(addDays(first.on, -1))]
  return {
    vi: ` Chưa rõ thuộc nơi nào từ ${days[0]} đến ${days[1]}.`,
    en: ` Where it belonged from ${days[0]} to ${days[1]} is not recorded.`,
  }
}

function namedOnce(area: Area): Sentence {
  if (area.validTo === null) return { vi: withCode(area), en: withCode(area) }
  const code = area.code === null ? { vi: '', en: '' } : { vi: `mã ${area.code}, `, en: `${area.code}, ` }
  return {
    vi: `${area.name} (${code.vi}đến ${showDay(area.validTo)})`,
    en: `${area.name} (${code.en}until ${showDay(area.validTo)})`,
  }
}

const withCode = ({ name, code }: Area) => (code === null ? name : `${name} (${code})`)
