import { html } from '../../kernel/html.ts'
import type { ContactRow } from './portal.ts'
import type { PortalPage } from './portal-page.ts'

/** Whom to ask, by area: offices with a telephone or a office; a unit without either is left out. */
export const contactPage = (contacts: readonly ContactRow[], notice: string | null): PortalPage => {
  const known = contacts.filter(({ phone, office }) => phone !== null || office !== null)
  return {
    title: 'Liên hệ',
    summary: 'Nơi hỏi về chính sách giảm nghèo ở phường, xã.',
    notice,
    here: 'contacts',
    body: html`${known.length === 0 ? html`<p>Chưa có nơi liên hệ nào được đăng. Hãy đến Ủy ban nhân dân phường, xã nơi bạn ở.</p>` : null}
${known.map(
  ({ unitName, phone, office, hours }) => html`<h2>${unitName}</h2>
${phone === null ? null : html`<p>Điện thoại: <a href="tel:${phone.replaceAll(/[^\d+]/g, '')}">${phone}</a></p>`}
${office === null ? null : html`<p>${office}</p>`}
${hours === null ? null : html`<p class="quiet">${hours}</p>`}`,
)}`,
    foot: [],
  }
}
