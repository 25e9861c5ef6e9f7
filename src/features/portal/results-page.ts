import { html } from '../../kernel/html.ts'
import type { Measure } from '../../kernel/figure.ts'
import { showNumber } from '../../kernel/text.ts'
import { FOOT } from './home-page.ts'
import type { PublicCount } from './portal.ts'
import { isSuppressed, SMALLEST_TOLD } from './portal.rules.ts'
import type { PortalPage } from './portal-page.ts'

/** What the plans of a year have done so far, without places and persons; small counts are not told. */
export function resultsPage(
  counts: readonly PublicCount[],
  { year, notice }: { readonly year: number; readonly notice: string | null },
): PortalPage {
  const plans = [...new Map(counts.map(({ plan, planTitle }) => [plan, planTitle]))]
  return {
    title: `Kết quả đến nay, năm ${year}`,
    summary: 'Việc đã làm của kế hoạch truyền thông giảm nghèo trong năm.',
    notice,
    here: 'results',
    body: html`${plans.length === 0 ? html`<p>Năm nay chưa có kết quả nào được ghi.</p>` : null}
${plans.map(
  ([plan, title]) => html`<h2>${title}</h2>
<table><thead><tr><th>Việc</th><th class="number">Đã làm</th></tr></thead><tbody>${counts
    .filter((count) => count.plan === plan)
    .map(
      ({ measure, source, quantity }) =>
        html`<tr><td>${actNames[measure]}${source === 'declared' ? ' (số kê khai)' : ''}</td><td class="number">${told(quantity)}</td></tr>`,
    )}</tbody></table>`,
)}
<p class="quiet">Lượt người là số lần tham dự, không phải số người. Số kê khai là tổng số đơn vị báo theo tháng, không cộng với số đã ghi. Số dưới ${SMALLEST_TOLD} không nêu rõ.</p>`,
    foot: FOOT,
  }
}

const told = (quantity: number) => (isSuppressed(quantity) ? `dưới ${SMALLEST_TOLD}` : showNumber(quantity))

/** What was done, in words that a resident knows. */
const actNames: Readonly<Record<Measure, string>> = {
  article: 'Tin, bài đã đăng, phát',
  broadcast: 'Buổi phát thanh',
  run: 'Lượt phát loa lưu động',
  sheet: 'Tờ rơi, tài liệu đã phát',
  piece: 'Băng rôn, áp phích đã treo',
  meeting: 'Buổi họp, sinh hoạt có tuyên truyền',
  attendance: 'Lượt người dự họp, tập huấn',
  class: 'Lớp tập huấn',
  visit: 'Chuyến đi thực tế',
  survey: 'Phiếu khảo sát hộ',
  inspection: 'Cuộc kiểm tra, giám sát',
  registration: 'Đăng ký thi đua',
  dossier: 'Hồ sơ thanh toán',
  report: 'Báo cáo',
  time: 'Việc khác',
}
