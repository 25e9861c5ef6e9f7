import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { demoId } from '../../src/demo/acts.ts'
import { wards } from '../../src/demo/town.data.ts'
import { accessibilityFindings, type Seen, withoutBrowser } from './browser.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'

const skip = withoutBrowser()

let demo: DemoOffice | null = null
let lan: Seen

before(async () => {
  if (skip) return
  demo = await openDemoOffice('practice')
  lan = await demo.open('lan')
})

after(() => demo?.close())

const OCTOBER = `/classes/${demoId('class october')}`
const LEARNER = demoId(`learner october ${wards[0]?.key} 0`)

test('a class turns its practice on, a learner classifies a case and is told each point; the result opens the answer, and a retry stands apart', {
  skip,
}, async () => {
  const { page, complaints } = lan
  await turnOnAnew(page)
  await page.goto(`${OCTOBER}/practice?learner=${LEARNER}`)
  await page.getByText('Chưa trả lời').nth(11).waitFor()
  await isReadable(page)

  await page.getByRole('link', { name: '1. Hộ trong hẻm nhỏ' }).click()
  await page.getByText('Thành thị · Thu nhập bình quân 1.400.000 đồng/người/tháng').waitFor()
  await page.getByText('Tình huống giả định').waitFor()
  await page.getByLabel('Việc làm').check()
  await page.getByLabel('Bảo hiểm y tế').check()
  await page.getByRole('button', { name: 'Gửi câu trả lời' }).click()
  await page.getByRole('link', { name: /Hộ thuộc loại nào/ }).waitFor()
  assert.equal(await page.getByLabel('Việc làm').isChecked(), true)
  await isReadable(page)
  await chooseClass(page, 'Hộ cận nghèo')
  await page.getByRole('button', { name: 'Gửi câu trả lời' }).click()

  // Three deprivations and the class were missed.
  await page.getByRole('heading', { name: 'Lần đầu · 9/13 điểm' }).waitFor()
  assert.equal(await page.locator('.practice-points li:has-text("Sai")').count(), 4)
  await page.locator('.practice-points').getByText('Nghị định 07/2021/NĐ-CP, Điều 3').first().waitFor()
  await page.getByText('Thiếu hụt 5 chỉ số; từ 3 chỉ số là hộ nghèo.').waitFor()
  await isReadable(page)

  await page.getByRole('button', { name: 'Làm lại' }).click()
  for (const name of LACKING) await page.getByLabel(name).check()
  await chooseClass(page, 'Hộ nghèo')
  await page.getByRole('button', { name: 'Gửi câu trả lời' }).click()
  await page.getByRole('heading', { name: 'Làm lại lần 1 · 13/13 điểm' }).waitFor()
  await page.getByRole('heading', { name: 'Lần đầu · 9/13 điểm' }).waitFor()

  await page.getByRole('link', { name: 'Về phần thực hành' }).click()
  await page.getByText('1 học viên đã trả lời; danh sách lớp có 52 người.').waitFor()
  const housing = page.locator('tr:has-text("Diện tích nhà ở"):has-text("Lần đầu")')
  await housing.waitFor()
  assert.deepEqual(await numbersOf(housing.locator('td')), ['1', '0', '1'])
  const again = page.locator('tr:has-text("Diện tích nhà ở"):has-text("Làm lại")')
  assert.deepEqual(await numbersOf(again.locator('td')), ['1', '1', '0'])
  await isReadable(page)
  // The number of wrong answers, the last of the line, opens those alone.
  await housing.getByRole('link').last().click()
  await page.getByRole('heading', { name: 'Câu trả lời' }).first().waitFor()
  assert.match(
    (await page.locator('tbody tr').innerText()).replaceAll(/\s+/g, ' '),
    /Không thiếu hụt.*Thiếu hụt.*Sai.*9.*13/,
  )
  await isReadable(page)

  const excel = await page.getByRole('link', { name: 'Excel' }).getAttribute('href')
  const answer = await page.request.get(excel ?? '')
  assert.equal(answer.status(), 200)
  assert.match(answer.headers()['content-type'] ?? '', /spreadsheetml/)
  assert.deepEqual([...complaints], [])
})

test('who answers a case that was answered in another window meanwhile is told so', { skip }, async () => {
  const { page, complaints } = lan
  const address = `${OCTOBER}/practice/town-two?learner=${LEARNER}`
  const other = await page.context().newPage()
  for (const one of [page, other]) {
    await one.goto(address)
    await one.getByLabel('Nhà tiêu hợp vệ sinh').check()
    await chooseClass(one, 'Hộ nghèo')
  }
  await other.getByRole('button', { name: 'Gửi câu trả lời' }).click()
  await other.getByRole('heading', { name: /^Lần đầu/ }).waitFor()
  await other.close()
  await page.getByRole('button', { name: 'Gửi câu trả lời' }).click()
  await page.getByText('Học viên này đã trả lời tình huống này.').waitFor()
  assert.equal(await page.getByLabel('Nhà tiêu hợp vệ sinh').isChecked(), true)
  await isReadable(page)
  assert.deepEqual([...complaints], [])
})

const LACKING = ['Việc làm', 'Bảo hiểm y tế', 'Diện tích nhà ở', 'Sử dụng dịch vụ viễn thông', 'Phương tiện tiếp cận']

/** From the page of the class: off, then on again by the standard of 2022. */
async function turnOnAnew(page: Page) {
  await page.goto(OCTOBER)
  await page.getByRole('link', { name: 'Mở phần thực hành' }).click()
  await page.getByRole('button', { name: 'Tắt thực hành' }).click()
  await page.getByText('Lớp này chưa bật phần thực hành.').waitFor()
  await page.getByRole('combobox', { name: 'Theo chuẩn' }).click()
  await page.getByRole('option', { name: /2027/ }).click()
  await page.getByRole('button', { name: 'Bật thực hành' }).click()
  await page.getByText('nên 12 tình huống chưa có đáp án').waitFor()
  await page.getByRole('combobox', { name: 'Theo chuẩn' }).click()
  await page.getByRole('option', { name: /Chuẩn quốc gia 2022/ }).click()
  await page.getByRole('button', { name: 'Bật thực hành' }).click()
  await page.getByRole('button', { name: 'Tắt thực hành' }).waitFor()
}

async function chooseClass(page: Page, name: string) {
  await page.getByRole('combobox', { name: 'Hộ thuộc loại nào?' }).click()
  await page.getByRole('option', { name, exact: true }).click()
}

const numbersOf = async (cells: ReturnType<Page['locator']>) =>
  (await cells.allInnerTexts()).map((text) => text.trim()).filter((text) => /^\d+$/.test(text))

const isReadable = async (page: Page) => assert.deepEqual(await accessibilityFindings(page), [])
