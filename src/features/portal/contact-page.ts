import { type Html, html } from '../../kernel/html.ts'
import type { ContactRow } from './portal.ts'
import { goOn } from './home-page.ts'
import type { PortalPage } from './portal-page.ts'
import { portion } from './portion.ts'

/** Whom to ask, by area: offices with a telephone or a office; a unit without either is left out. */
export function contactPage(
  contacts: readonly ContactRow[],
  { from, notice }: { readonly from: number; readonly notice: string | null },
): PortalPage {
  const known = contacts.filter(({ phone, office }) => phone !== null || office !== null)
  const { rows, next } = portion(known, from, contactLines)
  return {
    title: 'Liên hệ',
    summary: 'Nơi hỏi về chính sách giảm nghèo ở phường, xã.',
    notice,
    here: 'contacts',
    body: html`${known.length === 0 ? html`<p>Chưa có nơi liên hệ nào được đăng. Hãy đến Ủy ban nhân dân phường, xã nơi bạn ở.</p>` : null}
${rows.map(contactLines)}
${goOn('/nguoi-dan/lien-he', next)}`,
    foot: [],
  }
}

const contactLines = ({ unitName, phone, office, hours }: ContactRow): Html => html`<h2>${unitName}</h2>
${phone === null ? null : html`<p>Điện thoại: <a href="tel:${phone.replaceAll(/[^\d+]/g, '')}">${phone}</a></p>`}
${office === null ? null : html`<p>${office}</p>`}
${hours === null ? null : html`<p class="quiet">${hours}</p>`}`
