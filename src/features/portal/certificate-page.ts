import { type LocalDate, showDay } from '../../kernel/day.ts'
import { type Html, html } from '../../kernel/html.ts'
import type { PublicCertificate } from '../training/certificate.ts'
import type { PortalPage } from './portal-page.ts'

/** Where a code is typed. `typed`: what was typed and is no code. */
export const certificateForm = (typed: string | null, notice: string | null): PortalPage => ({
  ...page(notice),
  body: html`${typed === null ? null : html`<p><strong>Mã này không đúng.</strong> Mã có 20 chữ và số, in dưới số của giấy chứng nhận. Hãy xem lại rồi gõ lại.</p>`}
${form(typed ?? '')}`,
})

/** What anybody who has the code may know: the name, the class, the day. Of one that holds no longer, not the name. */
export const certificatePage = (certificate: PublicCertificate, notice: string | null): PortalPage => ({
  ...page(notice),
  body: html`${certificate.withdrawnOn === null ? holds(certificate) : holdsNot(certificate, certificate.withdrawnOn)}
<p><a href="/chung-nhan">Kiểm tra giấy khác</a></p>`,
})

/** No certificate has this code. */
export const certificateUnknown = (typed: string, notice: string | null): PortalPage => ({
  ...page(notice),
  body: html`<p><strong>Không có giấy chứng nhận nào mang mã này.</strong> Hãy xem lại từng chữ, hoặc hỏi đơn vị đã cấp giấy.</p>
${form(typed)}`,
})

/** Codes come too fast to be typed by people. */
export const tooManyCodes = (notice: string | null): PortalPage => ({
  ...page(notice),
  title: 'Xin chờ một lát',
  body: html`<p>Có quá nhiều lần kiểm tra từ mạng của bạn. Xin thử lại sau mười phút.</p>`,
})

const page = (notice: string | null): Omit<PortalPage, 'body'> => ({
  title: 'Kiểm tra giấy chứng nhận',
  summary: 'Gõ mã trên giấy chứng nhận tập huấn để biết giấy có thật hay không.',
  notice,
  here: null,
  foot: ['Hỏi thêm: đơn vị đã cấp giấy chứng nhận.'],
})

const form = (typed: string): Html => html`<form method="get" action="/chung-nhan">
<label for="ma">Mã trên giấy chứng nhận</label>
<p><input type="text" id="ma" name="ma" value="${typed}" maxlength="60" autocomplete="off" autocapitalize="characters" spellcheck="false" required></p>
<p class="quiet">Chữ hoa hay chữ thường, có gạch nối hay không đều được.</p>
<p><button type="submit">Kiểm tra</button></p>
</form>`

const holds = ({
  name,
  ...rest
}: PublicCertificate): Html => html`<p><strong>Giấy chứng nhận có thật và còn giá trị.</strong></p>
<table>
<tr><th scope="row">Cấp cho</th><td>${name ?? 'Họ tên đã xóa theo yêu cầu'}</td></tr>
${classRows(rest)}
</table>`

const holdsNot = (certificate: PublicCertificate, on: LocalDate): Html =>
  html`<p><strong>Giấy chứng nhận này không còn giá trị:</strong> đã thu hồi ngày ${showDay(on)}.</p>
<table>
${classRows(certificate)}
</table>`

const classRows = ({ title, held, issuedOn }: Omit<PublicCertificate, 'name'>): Html =>
  html`<tr><th scope="row">Lớp</th><td>${title}</td></tr>
<tr><th scope="row">Thời gian</th><td>${held.from === held.to ? showDay(held.from) : `${showDay(held.from)} – ${showDay(held.to)}`}</td></tr>
<tr><th scope="row">Ngày cấp</th><td>${showDay(issuedOn)}</td></tr>`
