import { type Html, html } from '../../kernel/html.ts'
import type { Names } from '../../kernel/sentence.ts'
import { AUDIENCES, SERVICES } from '../outreach/message/message.ts'
import { audienceNames, serviceNames } from '../outreach/message/message.texts.ts'
import { FOOT, goOn, messageLine, messageList } from './home-page.ts'
import type { PublicListed } from './portal.ts'
import { concerning, type Situation } from './portal.rules.ts'
import { CONTACTS, type PortalPage } from './portal-page.ts'
import { portion } from './portion.ts'

/** A few questions, answered on the page itself: they travel in the address, and nobody keeps them. */
export const supportPage = (
  messages: readonly PublicListed[],
  asked: Situation | 'nothing-chosen' | null,
  { from, notice }: { readonly from: number; readonly notice: string | null },
): PortalPage => {
  const said = asked === 'nothing-chosen' ? null : asked
  return {
    title: 'Tôi có thể được hỗ trợ gì?',
    summary: 'Trả lời hai câu hỏi để xem chính sách nào liên quan đến gia đình bạn.',
    notice,
    here: 'support',
    body: html`${asked === 'nothing-chosen' ? CHOOSE : asked && answer(concerning(messages, asked), asked, from)}
<form method="get" action="/nguoi-dan/ho-tro">
<fieldset><legend>Gia đình bạn là</legend>
${AUDIENCES.filter((one) => one !== 'officials').map((one) => choice('radio', 'la', { value: one, names: audienceNames, isChosen: said?.who === one }))}
</fieldset>
<fieldset><legend>Bạn cần biết về (chọn một hoặc nhiều)</legend>
${SERVICES.map((one) => choice('checkbox', 'can', { value: one, names: serviceNames, isChosen: said?.needs.includes(one) ?? false }))}
</fieldset>
<p><button type="submit" name="xem" value="1">Xem</button></p>
<p class="quiet">Câu trả lời không được lưu lại.</p>
</form>`,
    foot: FOOT,
  }
}

const CHOOSE = html`<p role="alert"><strong>Bạn chưa chọn gì.</strong> Hãy chọn gia đình bạn là ai, hoặc điều bạn cần biết, rồi bấm “Xem”.</p>`

/** What stands where questions come too fast to be asked by people. */
export const tooManyQuestions = (notice: string | null): PortalPage => ({
  title: 'Xin chờ một lát',
  summary: 'Có quá nhiều câu hỏi từ một nơi.',
  notice,
  here: 'support',
  body: html`<p>Có quá nhiều câu hỏi từ mạng của bạn. Xin thử lại sau mười phút, hoặc hỏi Ủy ban nhân dân phường, xã.</p>`,
  foot: FOOT,
})

function answer(found: readonly PublicListed[], asked: Situation, from: number): Html {
  const { rows, next } = portion(found, from, messageLine)
  return found.length === 0
    ? html`<h2>Chưa có nội dung nào đúng với câu trả lời của bạn</h2>
<p>Không có nghĩa là không được hỗ trợ. Hãy hỏi Ủy ban nhân dân phường, xã: xem trang ${CONTACTS}.</p>`
    : html`<h2>Có ${found.length} nội dung có thể liên quan đến bạn</h2>${messageList(rows)}${goOn(addressOf(asked), next)}
<p>Có được hỗ trợ hay không do Ủy ban nhân dân phường, xã xem xét theo từng hộ: xem trang ${CONTACTS}.</p>`
}

const addressOf = ({ who, needs }: Situation) =>
  `/nguoi-dan/ho-tro?${[...(who === null ? [] : [`la=${who}`]), ...needs.map((need) => `can=${need}`)].join('&')}`

type Choice<T extends string> = { readonly value: T; readonly names: Names<T>; readonly isChosen: boolean }

const choice = <T extends string>(kind: 'radio' | 'checkbox', name: string, { value, names, isChosen }: Choice<T>) =>
  isChosen
    ? html`<label><input type="${kind}" name="${name}" value="${value}" checked> ${names[value].vi}</label>`
    : html`<label><input type="${kind}" name="${name}" value="${value}"> ${names[value].vi}</label>`
