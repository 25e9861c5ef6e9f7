import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { fold } from '../../src/kernel/text.ts'
import { accessibilityFindings, type Seen, withoutBrowser } from './browser.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'
import { keepPicture, takePicture } from './pictures.ts'

const skip = withoutBrowser()

let demo: DemoOffice | null = null
let lan: Seen
let ward: Seen

before(async () => {
  if (skip) return
  demo = await openDemoOffice('training')
  lan = await demo.open('lan')
  ward = await demo.open('chi')
})

after(() => demo?.close())

const TITLE = 'Tập huấn ghi chép và minh chứng'
const VENUE = 'Nhà văn hóa Xuân An'

test('a class goes from its plan by the units’ lists and its attendance into the figure of its task', {
  skip,
}, async () => {
  const { page } = lan
  await writeClass(page)
  const address = new URL(page.url()).pathname

  await ward.page.goto(address)
  await paste(ward.page, 'STT\tHọ và tên\n1\tĐỗ Mẫu Tâm\tTrưởng ấp\t900000101\t1971\tx\n2\tLý Mẫu Bảo\tCán bộ\t\t1985')
  await ward.page.getByText('Lý Mẫu Bảo').first().waitFor()
  assert.equal(await ward.page.getByRole('link', { name: 'Điểm danh' }).count(), 0)
  await isReadable(ward.page)

  await page.reload()
  await page.getByRole('button', { name: 'Nhập danh sách' }).click()
  await page.getByRole('combobox', { name: 'Danh sách của đơn vị' }).click()
  await page.getByRole('option', { name: 'Hội Nông dân thành phố' }).click()
  await sendPasted(page, 'ĐỖ MẪU TÂM\tHội viên\t\t1971')
  await page.getByRole('button', { name: 'Giữ ở Ủy ban nhân dân xã Bình Lộc' }).click()
  await page.getByText('Có thể là một người').waitFor({ state: 'detached' })

  await opensPapers(page)
  await movesAfterInvitations(page)
  await page.getByRole('link', { name: 'Điểm danh' }).click()
  await page.locator('#who-is-absent:focus').waitFor()
  await page.keyboard.type('ly b')
  await page.getByRole('option', { name: 'Lý Mẫu Bảo' }).waitFor()
  await isReadable(page)
  await page.keyboard.press('Enter')
  await page.getByText('1/2 có mặt').waitFor()
  await page.getByRole('button', { name: 'Lưu điểm danh' }).click()
  await page.getByText('Sẽ ghi: 1 người dự.').waitFor()

  await page.locator('input[type=file]').setInputFiles({
    name: 'ky-nhan.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(PDF),
  })
  await page.getByText('✓ Đã gửi').waitFor()
  await isReadable(page)
  await page.getByRole('button', { name: 'Kết thúc lớp và ghi vào số liệu' }).click()
  await page.getByRole('link', { name: 'Mở bản ghi' }).click()
  await page.getByText('ky-nhan.pdf').waitFor()
  await page.goto('/classes')
  await page.getByText('Đã tổ chức').nth(1).waitFor()
  await page.getByRole('heading', { name: 'Tập huấn' }).first().waitFor()

  await page.goto('/tasks')
  await page
    .getByRole('link', { name: /tập huấn/i })
    .first()
    .waitFor()
  assert.deepEqual(
    [lan, ward].flatMap(({ complaints }) => [...complaints]),
    [],
  )
})

test('of 300 people 20 are marked absent and the sheet is saved by keyboard alone, in fewer key presses than three minutes have half seconds', {
  skip,
}, async () => {
  const { page } = lan
  await page.goto('/classes')
  await writeClass(page, 'Tập huấn ba trăm người')
  await page.getByRole('button', { name: 'Nhập danh sách' }).click()
  await page.getByRole('combobox', { name: 'Danh sách của đơn vị' }).click()
  await page.getByRole('option', { name: 'Hội Nông dân thành phố' }).click()
  await page
    .getByLabel('Dán từ Excel')
    .fill(MANY.map(([family, given]) => `${family} Mẫu ${given}\tHội viên`).join('\n'))
  await page.getByRole('dialog').getByRole('button', { name: 'Nhập danh sách' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Điểm danh' }).click()
  await page.locator('#who-is-absent:focus').waitFor()

  let presses = 0
  const press = async (key: string) => {
    presses += 1
    await page.keyboard.press(key)
  }
  const absent = MANY.filter((_, at) => at % 15 === 7)
  for (const [at, [family, given]] of absent.entries()) {
    for (const letter of `${fold(family)} ${fold(given)}`) await press(letter === ' ' ? 'Space' : letter)
    await page.getByRole('option', { name: `${family} Mẫu ${given}`, exact: false, selected: true }).waitFor()
    await press('Enter')
    await page.getByText(`${MANY.length - at - 1}/${MANY.length} có mặt`).waitFor()
  }
  const isOnSave = () => page.evaluate(() => document.activeElement?.textContent === 'Lưu điểm danh')
  for (let tabs = 0; tabs < MOST_TABS && !(await isOnSave()); tabs += 1) await press('Tab')
  await press('Enter')
  await page.getByText('Sẽ ghi: 280 người dự.').waitFor()
  assert.equal(absent.length, 20)
  assert.ok(presses < MOST_PRESSES, `${presses} key presses`)
})

test('a bar says how many of 300 invitations are made; who leaves the screen comes back to it, and the file arrives', {
  skip,
}, async () => {
  const { page } = lan
  await page.getByRole('button', { name: 'Giấy mời cả lớp (PDF)' }).click()
  const bar = page.getByRole('progressbar')
  await bar.waitFor()
  await page.getByText('Rời trang này cũng được').waitFor()
  await page.getByText(/Đang dựng [12]00\/300 tờ/).waitFor({ timeout: 120_000 })
  await page.evaluate(() => document.querySelector('[role=progressbar]')?.scrollIntoView({ block: 'center' }))
  await keepPicture(await takePicture(page), 'print-job')
  const address = page.url()
  await page.goto('/classes')
  await page.goto(address)
  const file = page.getByRole('link', { name: 'Tải giay-moi.zip' })
  await file.waitFor({ timeout: 120_000 })
  await isReadable(page)
  const [all] = await Promise.all([page.waitForEvent('download'), file.click()])
  assert.deepEqual(Object.keys(unzipSync(await readFile(await all.path()))), [
    'giay-moi-001-100.pdf',
    'giay-moi-101-200.pdf',
    'giay-moi-201-300.pdf',
  ])
  await page.locator('.tag').getByText('Đã mời').waitFor()
})

test('a corrected attendance names whose certificate it no longer bears; one press and a reason withdraw them, nothing else does', {
  skip,
}, async () => {
  const { page } = lan
  await page.getByRole('button', { name: 'Cấp giấy chứng nhận cho lớp này' }).click()
  await page.getByRole('button', { name: 'Cấp 280 giấy' }).click()
  await page.getByText('280 người đã dự đủ 1/1 buổi, 280 người có giấy còn giá trị.').waitFor()
  await page.getByRole('link', { name: 'Sửa điểm danh' }).click()
  for (const [at, name] of ['Nguyễn Mẫu Bảo', 'Trần Mẫu Cúc'].entries()) {
    await page.locator('#who-is-absent').fill(fold(name))
    await page.getByRole('option', { name, selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText(`${279 - at}/${MANY.length} có mặt`).waitFor()
  }
  await page.getByRole('button', { name: 'Lưu điểm danh' }).click()
  const told = page.locator('.in-doubt')
  await told.getByText('2 giấy còn giá trị nhưng theo điểm danh').waitFor()
  for (const name of ['Nguyễn Mẫu Bảo', 'Trần Mẫu Cúc']) await told.getByText(name).waitFor()
  await isReadable(page)
  await told.scrollIntoViewIfNeeded()
  await keepPicture(await takePicture(page), 'certificates-in-doubt')
  await told.getByRole('button', { name: 'Thu hồi 2 giấy này' }).click()
  await page.getByRole('textbox', { name: 'Lý do thu hồi', exact: true }).fill('Điểm danh ghi nhầm')
  await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi', exact: true }).click()
  await told.waitFor({ state: 'detached' })
  await page.getByText('278 người đã dự đủ 1/1 buổi, 278 người có giấy còn giá trị.').waitFor()
})

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ']
const GIVEN =
  'Bảo Cúc Duyên Đông Gấm Hạnh Hiếu Khoa Liên Minh Nga Phước Quý Sen Thắm Út Vân Yên Loan Mai Nhung Oanh Phúc Sơn Tâm Tuấn Uyên Việt Xuân Dũng'.split(
    ' ',
  )
const MANY = FAMILIES.flatMap((family) => GIVEN.map((given) => [family, given] as const))
/** Two presses a second for three minutes. */
const MOST_PRESSES = 360
const MOST_TABS = 60

test('who came gets a certificate; anybody checks it by its code, and learns when it was withdrawn', {
  skip,
}, async () => {
  const { page } = lan
  await page.goto('/classes')
  await page.getByRole('link', { name: /kỹ năng truyền thông/ }).click()
  await page.getByText('37 người đã dự đủ 2/2 buổi, 33 người có giấy còn giá trị.').waitFor()
  await page.getByLabel('Mẫu số').fill('GCN')
  await page.getByRole('button', { name: 'Cấp 4 giấy' }).click()
  await page.getByText('Mẫu số phải có chữ {số}').waitFor()
  await page.getByLabel('Mẫu số').fill('{số}/{năm}/GCN-LĐTBXH')
  await page.getByRole('button', { name: 'Cấp 4 giấy' }).click()
  await page.getByText('37 người đã dự đủ 2/2 buổi, 37 người có giấy còn giá trị.').waitFor()
  await isReadable(page)
  const [all] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'In tất cả (PDF)' }).click(),
  ])
  assert.equal(all.suggestedFilename(), 'giay-chung-nhan.pdf')
  assert.equal((await readFile(await all.path())).subarray(0, 4).toString(), '%PDF')
  await page.getByText('37 tờ, dựng lúc').waitFor()

  const of = new URL(page.url()).pathname.split('/').at(-1)
  const listed = await page.request.get(`/api/training.certificates?class=${of}`)
  const { certificates } = (await listed.json()) as { certificates: { code: string; number: string; name: string }[] }
  const last = certificates.at(-1)
  assert.ok(last)
  assert.ok(demo)
  const { page: resident } = await demo.open(null)
  await resident.goto('/nguoi-dan')
  await resident.getByRole('link', { name: 'Kiểm tra giấy chứng nhận' }).click()
  await resident.getByLabel('Mã trên giấy chứng nhận').fill(last.code.toUpperCase().replace(/(.{5})(?=.)/g, '$1 '))
  await isReadable(resident)
  await resident.getByRole('button', { name: 'Kiểm tra' }).click()
  await resident.getByText('Giấy chứng nhận có thật và còn giá trị.').waitFor()
  await resident.getByText(last.name).waitFor()
  await isReadable(resident)

  await page.getByRole('button', { name: `Thu hồi ${last.number}` }).click()
  await page.getByRole('textbox', { name: 'Lý do thu hồi', exact: true }).fill('Ghi sai họ tên')
  await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi', exact: true }).click()
  await page.getByText('36 người có giấy còn giá trị').waitFor()
  await isReadable(page)
  await resident.reload()
  await resident.getByText('Giấy chứng nhận này không còn giá trị').waitFor()
  assert.equal(await resident.getByText(last.name).count(), 0)
})

test('an empty class says at its fields what is missing, and keeps what was typed', { skip }, async () => {
  const { page } = lan
  await page.goto('/classes/new')
  await page.getByLabel('Địa điểm').fill(VENUE)
  await page.getByRole('button', { name: 'Lưu lớp' }).click()
  await page.getByRole('link', { name: 'Tên lớp' }).click()
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'class-title')
  assert.equal(await page.getByLabel('Địa điểm').inputValue(), VENUE)
  await isReadable(page)
})

/** Printing the invitations is known; a class that moves then says so until they are printed again. */
async function movesAfterInvitations(page: Page) {
  const print = page.getByRole('button', { name: /^Giấy mời, / })
  await Promise.all([page.waitForEvent('download'), print.click()])
  await page.locator('.tag').getByText('Đã mời').waitFor()
  await page.getByRole('link', { name: 'Sửa lớp' }).click()
  await page.getByText('Đổi thời gian hoặc địa điểm thì phải mời lại').waitFor()
  await page.getByLabel('Địa điểm').fill('Hội trường mẫu số 2')
  await page.getByRole('button', { name: 'Lưu lớp' }).click()
  const moved = page.getByText('ghi thời gian hoặc địa điểm cũ')
  await moved.waitFor()
  await isReadable(page)
  await Promise.all([page.waitForEvent('download'), print.click()])
  await moved.waitFor({ state: 'detached' })
}

/** Each paper of the class comes as a Word file, some also as PDF; amounts that are typed go into it. */
async function opensPapers(page: Page) {
  await page.getByLabel('Mức một ngày (đồng)').fill('150000')
  await page.getByText('Một trăm năm mươi nghìn đồng').waitFor()
  const papers = page.locator('.class-papers')
  const addresses = await papers
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  assert.deepEqual(
    addresses.map((address) => /[a-z-]+\.(?:docx|pdf)/.exec(address)?.[0]),
    ['report.docx', 'report.pdf', 'sign-in.docx', 'meals.docx'],
  )
  assert.ok(addresses.some((address) => address.endsWith('amount=150000')))
  for (const address of addresses) {
    const answer = await page.request.get(address)
    assert.equal(answer.status(), 200, address)
    const isPdf = address.includes('.pdf')
    assert.match(answer.headers()['content-type'] ?? '', isPdf ? /application\/pdf/ : /wordprocessingml/)
  }
  await isReadable(page)
}

async function writeClass(page: Page, title = TITLE) {
  await page.getByRole('link', { name: 'Tập huấn', exact: true }).click()
  await page.getByRole('link', { name: 'Lập lớp' }).click()
  await choose(page, 'Nhiệm vụ của kế hoạch', /tập huấn/i)
  await page.getByLabel('Tên lớp').fill(title)
  await page.getByLabel('Địa điểm').fill(VENUE)
  await choose(page, 'Thuộc địa bàn', 'Phường Xuân An')
  await page.getByLabel('Ngày', { exact: true }).fill('12/9')
  await page.getByLabel('Từ giờ').fill('7h30')
  await page.getByLabel('Đến giờ').fill('11h')
  await page.getByLabel('Số tiết').fill('4')
  await isReadable(page)
  await page.getByRole('button', { name: 'Lưu lớp' }).click()
  await page.waitForURL(/\/classes\/[0-9a-f-]{36}/)
  await page.getByRole('heading', { name: title }).waitFor()
  await isReadable(page)
}

async function choose(page: Page, field: string, option: string | RegExp) {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option }).first().click()
}

async function paste(page: Page, text: string) {
  await page.getByRole('button', { name: 'Nhập danh sách' }).click()
  await sendPasted(page, text)
}

async function sendPasted(page: Page, text: string) {
  await page.getByLabel('Dán từ Excel').fill(text)
  await isReadable(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Nhập danh sách' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

const isReadable = async (page: Page) => assert.deepEqual(await accessibilityFindings(page), [])

const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
