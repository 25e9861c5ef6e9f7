import { type LocalDate, showDay } from '../../kernel/day.ts'
import { html } from '../../kernel/html.ts'
import type { PublicEntry } from '../calendar/calendar.ts'
import { hoursWords } from '../calendar/calendar.texts.ts'
import { FOOT, goOn } from './home-page.ts'
import type { PortalPage } from './portal-page.ts'
import { portion } from './portion.ts'

/** `from`: the first entry shown, counted in those that fit. */
type Asked = {
  readonly ward: string | null
  readonly until: LocalDate
  readonly from: number
  readonly notice: string | null
}

/** When loudspeakers are heard, meetings are open and classes are held, day after day; narrowed to a ward, that and what is for the whole town. */
export function calendarPage(entries: readonly PublicEntry[], { ward: asked, until, from, notice }: Asked): PortalPage {
  const wards = [...new Set(entries.flatMap(({ ward }) => ward ?? []))].toSorted((a, b) => a.localeCompare(b, 'vi'))
  const ward = asked !== null && wards.includes(asked) ? asked : null
  const fitting = entries.filter((one) => ward === null || one.ward === null || one.ward === ward)
  const { rows, next } = portion(fitting, from, entryLine)
  const days = [...Map.groupBy(rows, ({ on }) => on)]
  return {
    title: ward === null ? 'Lịch sắp tới' : `Lịch sắp tới: ${ward}`,
    summary: `Lịch phát loa, họp khu phố và lớp học đến ngày ${showDay(until)}.`,
    notice,
    here: 'calendar',
    body: html`${wards.length < 2 ? null : wardForm(wards, ward)}
${days.length === 0 ? html`<p>Từ nay đến ngày ${showDay(until)} chưa có lịch nào.</p>` : null}
${days.map(([on, own]) => html`<h2>${showDay(on)}</h2><ul>${own.map(entryLine)}</ul>`)}
${goOn(ward === null ? '/nguoi-dan/lich' : `/nguoi-dan/lich?noi=${encodeURIComponent(ward)}`, next)}`,
    foot: FOOT,
  }
}

const wardForm = (wards: readonly string[], ward: string | null) =>
  html`<form method="get"><label>Phường, xã <select name="noi"><option value="">Tất cả</option>${wards.map((name) =>
    name === ward ? html`<option selected>${name}</option>` : html`<option>${name}</option>`,
  )}</select></label> <button class="button">Xem</button></form>`

function entryLine(entry: PublicEntry) {
  const first = [hoursWords(entry), kindSaid(entry)].filter(Boolean).join(' ')
  const title = entry.title ?? ''
  return html`<li>${first === '' ? html`<strong>${title}</strong>` : html`<strong>${first}</strong>: ${title}`}
<span class="quiet">${[entry.place, entry.unitName].filter(Boolean).join(' · ')}</span></li>`
}

/** A title that begins with its kind says it itself. */
const kindSaid = ({ kind, title }: PublicEntry) =>
  title?.toLowerCase().startsWith(kindNames[kind].toLowerCase()) ? '' : kindNames[kind]

const kindNames: Readonly<Record<PublicEntry['kind'], string>> = { event: 'Họp', class: 'Lớp', run: 'Phát loa' }
