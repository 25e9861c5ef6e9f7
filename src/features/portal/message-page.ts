import { showDay } from '../../kernel/day.ts'
import { html } from '../../kernel/html.ts'
import { printLines } from '../../kernel/print-sheet.ts'
import type { Sha256 } from '../../kernel/kernel.ts'
import type { MessageRow } from '../outreach/message/message.ts'
import { audienceNames, serviceNames } from '../outreach/message/message.texts.ts'
import { publicAddress } from '../outreach/message/public-address.ts'
import { CONTACTS, type PortalPage } from './portal-page.ts'

/** What residents see of a message that is in use. `recordings`: to listen to. */
export type PublicMessage = {
  readonly message: MessageRow
  readonly recordings: readonly Sha256[]
  readonly notice: string | null
}

/** The page that a printed sheet points to: the idea, what it says, on what ground, until when, whom to ask. */
export function messagePage({ message, recordings, notice }: PublicMessage): PortalPage {
  const { idea, source, goodUntil, unitName } = message
  const words = message.leaflet ?? message.script ?? message.banner ?? ''
  const names = message.services.map((one) => serviceNames[one].vi)
  return {
    title: idea,
    summary: `${names.join(', ')}. ${message.audiences.map((one) => audienceNames[one].vi).join(', ')}.`,
    notice,
    here: null,
    body: html`${bodyOf(words)}
${recordings.map((file) => html`<audio controls preload="none" src="${soundAddress(message.message, file)}"></audio>`)}
<p class="quiet">Dành cho: ${message.audiences.map((one) => audienceNames[one].vi).join(', ')}.</p>
${source === null ? null : html`<p class="quiet">Căn cứ: ${source}</p>`}
${goodUntil === null ? null : html`<p class="quiet">Đúng đến ngày ${showDay(goodUntil)}</p>`}`,
    foot: [html`Hỏi thêm: ${unitName}, hoặc Ủy ban nhân dân phường, xã nơi bạn ở (trang ${CONTACTS}).`],
  }
}

/** Where the sound of a public message is heard. */
const soundAddress = (message: MessageRow['message'], file: Sha256) => `${publicAddress(message)}/am-thanh/${file}`

/** What stands where a message is no longer, or not yet, in use. */
export const messageGone = (notice: string | null): PortalPage => ({
  title: 'Nội dung này không còn dùng',
  summary: 'Nội dung đã hết hạn hoặc đã được thay.',
  notice,
  here: null,
  body: html`<p>Nội dung đã hết hạn hoặc đã được thay. Hãy hỏi Ủy ban nhân dân phường, xã nơi bạn ở: xem trang ${CONTACTS}.</p>`,
  foot: [],
})

const bodyOf = (words: string) =>
  printLines([words]).map(({ look, text }) => (look === 'item' ? html`<p>• ${text}</p>` : html`<p>${text}</p>`))
