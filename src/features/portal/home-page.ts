import { showDay } from '../../kernel/day.ts'
import { type Html, html } from '../../kernel/html.ts'
import { SERVICES, type Service } from '../outreach/message/message.ts'
import { serviceNames } from '../outreach/message/message.texts.ts'
import { publicAddress } from '../outreach/message/public-address.ts'
import type { PublicListed } from './portal.ts'
import { portion } from './portion.ts'
import { CONTACTS, type PortalPage } from './portal-page.ts'

/** The first public page: what support there is, by what it is about. */
export const homePage = (messages: readonly PublicListed[], notice: string | null): PortalPage => ({
  title: 'Hỗ trợ cho người dân',
  summary: 'Chính sách giảm nghèo bằng lời dễ hiểu: ai được hỗ trợ, hỏi ở đâu.',
  notice,
  here: 'home',
  body: html`<p><a class="button" href="/nguoi-dan/ho-tro">Tôi có thể được hỗ trợ gì?</a></p>
${messages.length === 0 ? html`<p>Hiện chưa có nội dung nào được đăng. Hãy hỏi Ủy ban nhân dân phường, xã nơi bạn ở.</p>` : null}
${sections(messages)}
<h2>Giấy chứng nhận tập huấn</h2>
<p><a href="/chung-nhan">Kiểm tra giấy chứng nhận</a> bằng mã in trên giấy.</p>`,
  foot: FOOT,
})

/** Whom to ask when the page does not say it. */
export const FOOT = [html`Hỏi thêm: Ủy ban nhân dân phường, xã nơi bạn ở (trang ${CONTACTS}).`]

/** What stands at an address of the public pages that is none of them: typed wrongly, or of an old leaflet. */
export const noSuchPage = (notice: string | null): PortalPage => ({
  title: 'Không có trang này',
  summary: 'Địa chỉ này không có trang nào.',
  notice,
  here: null,
  body: html`<p>Địa chỉ có thể gõ nhầm hoặc đã cũ. Hãy chọn một trang ở trên, hoặc bắt đầu từ <a href="/nguoi-dan">Hỗ trợ cho người dân</a>.</p>`,
  foot: FOOT,
})

/** Messages of one service on the first page; the others are a step away. */
const FIRST = 3

function sections(messages: readonly PublicListed[]) {
  const all = SERVICES.map((service) => ({ service, own: ofService(messages, service) }))
  const firsts = all.flatMap(({ service, own }) => own.slice(0, FIRST).map((message) => ({ service, message })))
  const { rows } = portion(firsts, 0, ({ message }) => messageLine(message))
  return all.map(({ service, own }) =>
    section(
      service,
      own,
      rows.filter((row) => row.service === service).map(({ message }) => message),
    ),
  )
}

const ofService = (messages: readonly PublicListed[], service: PublicListed['services'][number]) =>
  messages.filter(({ services }) => services.includes(service))

const section = (service: Service, own: readonly PublicListed[], shown: readonly PublicListed[]) =>
  own.length === 0
    ? null
    : html`<h2>${serviceNames[service].vi}</h2>${messageList(shown)}
${shown.length === own.length ? null : html`<p><a href="/nguoi-dan/ho-tro?can=${service}">Xem cả ${own.length} nội dung</a></p>`}`

/** Messages as residents choose among them: the idea, its source, how long it holds. */
export const messageList = (messages: readonly PublicListed[]): Html => html`<ul>${messages.map(messageLine)}</ul>`

/** One of them. */
export const messageLine = ({ message, idea, source, goodUntil }: PublicListed): Html =>
  html`<li><a href="${publicAddress(message)}">${idea}</a>
<span class="quiet">${[
    ...(source === null ? [] : [`Căn cứ: ${source}`]),
    ...(goodUntil === null ? [] : [`Đúng đến ngày ${showDay(goodUntil)}`]),
  ].join(' · ')}</span></li>`

/** To the rows that had no room on this page. `address`: of the page, without where it begins. */
export const goOn = (address: string, next: number | null): Html | null =>
  next === null
    ? null
    : html`<p><a class="button" href="${address}${address.includes('?') ? '&' : '?'}tu=${next}">Xem tiếp</a></p>`
