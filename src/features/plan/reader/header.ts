import { dayOf } from '../../../kernel/day.ts'
import { tidyNumber } from './citations.ts'
import type { Flow, Paragraph } from './flow.ts'
import type { Header, Written } from './reading.ts'
import { withoutEnd } from './trimming.ts'

/** Number, place, date and agencies above the type line (NĐ 30/2020, boxes 1–4). What is not printed is null. */
export function headerOf(flow: Flow, above: readonly Paragraph[]): Header {
  const agencies = agenciesAbove(flow, above)
  return {
    parentAgency: agencies.length > 1 ? (agencies[0] ?? null) : null,
    agency: agencies.at(-1) ?? null,
    number: first(above, (paragraph) => numberIn(flow, paragraph)),
    place: first(above, (paragraph) => placeIn(flow, paragraph)),
    date: first(above, (paragraph) => dateIn(flow, paragraph)),
  }
}

const first = <T>(paragraphs: readonly Paragraph[], look: (paragraph: Paragraph) => T | null): T | null => {
  for (const paragraph of paragraphs) {
    const found = look(paragraph)
    if (found !== null) return found
  }
  return null
}

const NUMBER =
  /(?:^|\s)Số\s?:\s?(\d{1,6})\s?(\/\s?(?:\d{4}\s?\/\s?)?[\p{L}\d&]{1,20}(?:\s?-\s?[\p{L}\d&]{1,20}){0,4}|-\s?\p{Lu}[\p{L}]{0,6}\s?\/\s?[\p{Lu}\d]{1,12})/u

function numberIn(flow: Flow, { text, start }: Paragraph): Written | null {
  const found = NUMBER.exec(text.slice(0, 400))
  if (!found) return null
  const from = start + found.index + found[0].search(/\d/)
  return { text: tidyNumber(`${found[1]}${found[2]}`), at: flow.at(from, start + found.index + found[0].length) }
}

const PLACE_DATE =
  /(?:^|\s{2}|[|;])\s?((?:[\p{Lu}][\p{L}.\d-]*\s?){1,8}),\s+ngày\s+(\d{1,2}|[\s.…]*)\s*tháng\s+(\d{1,2}|[\s.…]*)\s*năm\s+(\d{4})/u

function placeIn(flow: Flow, { text, start }: Paragraph): Written | null {
  const found = PLACE_DATE.exec(afterNumber(text)) ?? LOOSE_PLACE.exec(text.slice(0, 400))
  const name = found?.[1]?.trim() ?? ''
  if (!found || name === '') return null
  const from = text.indexOf(name)
  return { text: name, at: flow.at(start + from, start + from + name.length) }
}

// A wrapped place keeps lower-case words: "Thành phố Hồ Chí Minh, ngày …".
const LOOSE_PLACE = /(\p{Lu}[\p{L}.]*(?:\s[\p{L}.\d-]+){0,7}),\s+ngày\s+(?:\d{1,2}|[\s.…]*)\s*tháng/u
const afterNumber = (text: string) => text.slice(0, 400)

function dateIn(flow: Flow, { text, start }: Paragraph): Header['date'] {
  const found = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/u.exec(text.slice(0, 400))
  const date = found && dayOf(Number(found[3]), Number(found[2]), Number(found[1]))
  return found && date ? { date, at: flow.at(start + found.index, start + found.index + found[0].length) } : null
}

const MOTTO = /CỘNG H[OÒ][AÀ] X[AÃ] HỘI|Độc lập\s?-|Đ[OỘ]C LẬP/u
const UNIT_NOUN =
  '(?:UBND|ỦY BAN|UỶ BAN|SỞ|PHÒNG|BAN|CHI CỤC|CỤC|TỔNG CỤC|TRUNG TÂM|HỘI|BỘ|ĐẢNG BỘ|ĐẢNG ỦY|HUYỆN ỦY|VĂN PHÒNG|TRƯỜNG|LIÊN ĐOÀN|THỦ TƯỚNG)'
/** A second agency opens where its noun does not hang on a word before it ("ỦY BAN", "HỘI ĐỒNG", "VÀ SỞ"). */
const NEXT_UNIT = new RegExp(
  `(?<!(?:ỦY|UỶ|CỦA|VÀ|VỀ|ĐẢNG|TỔNG|CHI|THƯỜNG TRỰC|,|-)\\s)(?<=\\s)(?=${UNIT_NOUN}\\s)`,
  'gu',
)

/** Agencies in capitals before the motto; a superior agency stands first. */
function agenciesAbove(flow: Flow, above: readonly Paragraph[]): readonly Written[] {
  const stretches = beforeMotto(above)
  const first = stretches[0]
  const last = stretches.at(-1)
  if (!first || !last) return []
  const text = flow.text.slice(first.start, last.end)
  const cuts = [...text.matchAll(NEXT_UNIT)].map(({ index }) => index).filter((index) => index > 0)
  return [0, ...cuts].map((from, i) => written(flow, first.start + from, first.start + (cuts[i] ?? text.length)))
}

type Stretch = { readonly start: number; readonly end: number }
function beforeMotto(above: readonly Paragraph[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (const { text, start } of above.slice(0, 12)) {
    const motto = text.search(MOTTO)
    const before = withoutEnd(motto === -1 ? text : text.slice(0, motto), ' -=.:|')
    if (isAgency(before)) found.push({ start, end: start + before.length })
    if (motto !== -1 || (!isAgency(before) && found.length > 0)) break
  }
  return found
}

const isAgency = (text: string) => text.length > 3 && text.length < 200 && !/\p{Ll}/u.test(text) && !/\d\//u.test(text)

function written(flow: Flow, start: number, end: number): Written {
  const words = flow.text.slice(start, end).trimEnd()
  return { text: words.replaceAll('\n', ' '), at: flow.at(start, start + words.length) }
}
