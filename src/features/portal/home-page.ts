import { showDay } from '../../kernel/day.ts'
import { type Html, html } from '../../kernel/html.ts'
import { SERVICES } from '../outreach/message/message.ts'
import { serviceNames } from '../outreach/message/message.texts.ts'
import { publicAddress } from '../outreach/message/public-address.ts'
import type { PublicListed } from './portal.ts'
import type { PortalPage } from './portal-page.ts'

/** The first public page: what support there is, by what it is about. */
export const homePage = (messages: readonly PublicListed[], notice: string | null): PortalPage => ({
  title: 'Hỗ trợ cho người dân',
  summary: 'Chính sách giảm nghèo bằng lời dễ hiểu: ai được hỗ trợ, hỏi ở đâu.',
  notice,
  here: 'home',
  body: html`<p><a class="button" href="/nguoi-dan/ho-tro">Tôi có thể được hỗ trợ gì?</a></p>
${messages.length === 0 ? html`<p>Hiện chưa có nội dung nào được đăng. Hãy hỏi Ủy ban nhân dân phường, xã nơi bạn ở.</p>` : null}
${SERVICES.map((service) => section(serviceNames[service].vi, ofService(messages, service)))}
<h2>Giấy chứng nhận tập huấn</h2>
<p><a href="/chung-nhan">Kiểm tra giấy chứng nhận</a> bằng mã in trên giấy.</p>`,
  foot: FOOT,
})

/** Whom to ask when the page does not say it. */
export const FOOT = ['Hỏi thêm: Ủy ban nhân dân phường, xã nơi bạn ở (trang Liên hệ).']

const ofService = (messages: readonly PublicListed[], service: PublicListed['services'][number]) =>
  messages.filter(({ services }) => services.includes(service))

const section = (name: string, messages: readonly PublicListed[]) =>
  messages.length === 0 ? null : html`<h2>${name}</h2>${messageList(messages)}`

/** Messages as residents choose among them: the idea, its source, how long it holds. */
export const messageList = (messages: readonly PublicListed[]): Html =>
  html`<ul>${messages.map(
    ({ message, idea, source, goodUntil }) => html`<li><a href="${publicAddress(message)}">${idea}</a>
<span class="quiet">${[
      ...(source === null ? [] : [`Căn cứ: ${source}`]),
      ...(goodUntil === null ? [] : [`Đúng đến ngày ${showDay(goodUntil)}`]),
    ].join(' · ')}</span></li>`,
  )}</ul>`
