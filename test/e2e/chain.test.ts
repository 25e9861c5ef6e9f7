import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { commands, type CommandType } from '../../src/commands/catalogue.ts'
import { townDayStore } from '../../src/features/area/town-day.server.ts'
import { readPlan } from '../../src/features/plan/reader/read-plan.ts'
import { day } from '../../src/kernel/day.ts'
import { derivedId } from '../../src/kernel/derived-id.ts'
import { textOfDocument } from '../../src/server/files/document-text.ts'
import { setPassword } from '../../src/server/signin/password-sign-in.ts'
import { accessibilityFindings, openBrowser, openPage, withoutBrowser } from './browser.ts'
import { type Running, startProgram } from './running.ts'

const SAMPLE = fileURLToPath(new URL('../../docs/guide/samples/ke-hoach-1129.docx', import.meta.url))
const PASSWORD = 'bốn mùa cây lá'
const MEETINGS = /các buổi sinh hoạt, họp hội/

test('a signed plan becomes tasks, work with a photo, a figure that opens and a report in Word', {
  skip: withoutBrowser(),
}, async () => {
  const running = await startProgram('chain')
  const browser = await openBrowser()
  try {
    await townDayStore(running.program.db).setDemoDay(day('2024-09-15'))
    const owner = await openPage(browser, running.address)
    await beginInstallation(owner.page)
    await everyFormAsksForPlan(owner.page)
    await foundTown(owner.context, running)
    await importAndConfirm(owner.page)
    await giveTarget(owner.page)

    const ward = await openPage(browser, running.address, 'phone')
    await signIn(ward.page, '0900 000 002')
    await logMeeting(ward.page)

    await openFigure(owner.page)
    await reportInWord(owner.page)
    assert.deepEqual([...owner.complaints, ...ward.complaints], [])
  } finally {
    await browser.close()
    await running.stop()
  }
})

async function beginInstallation(page: Page) {
  await page.goto('/')
  const name = page.getByLabel('Họ và tên')
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  assert.equal(await name.evaluate((input: HTMLInputElement) => input.validationMessage), 'Hãy điền ô này.')
  await name.fill('Trần Thị Lan')
  await page.getByLabel('Số điện thoại').fill('0900 000 001')
  await page.getByLabel('Mật khẩu mới').fill(PASSWORD)
  await page.getByLabel('Nhập lại mật khẩu').fill(PASSWORD)
  await page.getByLabel('Tên cơ quan, đơn vị').fill('Phòng Lao động - Thương binh và Xã hội')
  await page.getByLabel(/^Địa bàn/).fill('Thành phố Long Khánh')
  await page.getByLabel('Mã đơn vị hành chính').fill('732')
  await isReadable(page)
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await page.getByText('Chưa có kế hoạch nào').waitFor()
  await isReadable(page)
}

/** Forms about a plan, opened by a bookmark or a link while there is none, say what comes first. */
async function everyFormAsksForPlan(page: Page) {
  const forms = [
    '/works/new',
    '/messages/new',
    '/classes/new',
    '/broadcasts/log',
    '/broadcasts/plan',
    '/coverage/households',
  ]
  for (const form of forms) {
    await page.goto(form)
    await page.getByRole('link', { name: 'Nhập văn bản kế hoạch' }).waitFor()
  }
}

/** Wards, their committees, the culture centre and one ward officer, asked for as the screens ask. */
async function foundTown({ request }: BrowserContext, { program, address }: Running) {
  const { areas } = (await (await request.get('/api/area.list')).json()) as { areas: readonly [{ id: string }] }
  const wards = ['Xuân An', 'Bảo Vinh', 'Suối Tre'].flatMap((name, i) => wardCommands(name, i, areas[0].id))
  const centre = unit('Trung tâm Văn hóa, Thông tin và Thể thao thành phố', 'centre', areas[0].id)
  const officer = {
    id: derivedId('chain', 'hung'),
    person: { personalId: derivedId('chain', 'hung-person'), name: 'Nguyễn Văn Hùng', phone: '0900 000 002' },
    unit: derivedId('chain', 'UBND Xuân An'),
    roles: ['unit-officer'],
    from: '2024-01-01',
  }
  const commands = [...wards, asked('staff.add-unit', centre), asked('staff.add-officer', officer)]
  const answer = await request.post('/api/commands', {
    data: { commands },
    headers: { 'x-chung-tay': '1', origin: address },
  })
  const { outcomes } = (await answer.json()) as { outcomes: readonly { outcome: string }[] }
  assert.deepEqual(new Set(outcomes.map(({ outcome }) => outcome)), new Set(['accepted']))
  await setPassword(program.db, officer.id as never, PASSWORD)
}

const asked = (type: CommandType, content: object) => ({
  id: crypto.randomUUID(),
  type,
  version: commands[type].version,
  content,
})

function wardCommands(name: string, place: number, parent: string) {
  const area = derivedId('chain', name)
  const dates = { validFrom: '2020-01-01', validTo: null }
  return [
    asked('area.add', {
      areas: [{ id: area, code: `9000${place}`, name: `Phường ${name}`, kind: 'ward', parent, ...dates }],
      reason: null,
    }),
    asked('staff.add-unit', {
      ...unit(`Ủy ban nhân dân phường ${name}`, 'peoples-committee', area),
      id: derivedId('chain', `UBND ${name}`),
    }),
  ]
}

const unit = (name: string, kind: string, area: string) => ({
  id: derivedId('chain', name),
  name,
  shortName: name.slice(0, 40).trim(),
  kind,
  area,
  validFrom: '2020-01-01',
  validTo: null,
})

async function importAndConfirm(page: Page) {
  await page.goto('/documents')
  await page.locator('input[type=file]').first().setInputFiles(SAMPLE)
  await page.waitForURL(/\/documents\/drafts\//)
  await page.getByText('13 nhiệm vụ').waitFor()
  await isReadable(page)
  await page.getByRole('button', { name: 'Xác nhận kế hoạch' }).click()
  await page.waitForURL(/\?plan=/)
  await page.getByText('Cần làm ngay').waitFor()
  await isReadable(page)
}

async function giveTarget(page: Page) {
  await page.goto('/tasks')
  await page.getByRole('link', { name: MEETINGS }).first().click()
  const target = page.locator('[data-column=target] input').first()
  await target.fill('500')
  await target.press('Enter')
  await page.reload()
  await assertValue(page, '500')
  await isReadable(page)
}

async function assertValue(page: Page, value: string) {
  const target = page.locator('[data-column=target] input').first()
  await target.waitFor()
  assert.equal(await target.inputValue(), value)
}

async function signIn(page: Page, name: string) {
  await page.goto('/')
  await page.getByLabel('Số điện thoại hoặc họ tên').fill(name)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('link', { name: 'Bản ghi' }).waitFor()
}

async function logMeeting(page: Page) {
  await page.goto('/works/new')
  await page.getByRole('combobox', { name: 'Nhiệm vụ' }).click()
  await page.getByRole('option', { name: MEETINGS }).click()
  await page.getByLabel('Số lượng').fill('46')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'hop.jpg', mimeType: 'image/jpeg', buffer: await picture() })
  await page.getByText('hop.jpg').waitFor()
  await isReadable(page)
  await page.getByRole('button', { name: 'Ghi', exact: true }).click()
  await page.getByText('Đã ghi nhận').waitFor()
}

const picture = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#0b5d57' } })
    .jpeg()
    .toBuffer()

async function openFigure(page: Page) {
  await page.goto('/tasks')
  await page.getByRole('link', { name: '46' }).first().click()
  await page.getByText('1/1 bản ghi có minh chứng').waitFor()
  await page.locator('img[src*="/thumbnail"]').first().waitFor()
  await isReadable(page)
}

async function reportInWord(page: Page) {
  await page.goto('/reports')
  await page.getByRole('button', { name: 'Lập báo cáo' }).first().click()
  await page.getByText('Theo ngày', { exact: true }).click()
  await page.getByLabel('Từ ngày').fill('21/06/2024')
  await page.getByLabel('Đến ngày').fill('15/09/2024')
  await page.getByRole('button', { name: 'Lập', exact: true }).click()
  await page.waitForURL(/\/reports\/./)
  await isReadable(page)
  await saysMeeting(page, page.getByText('Tải Word (.docx)'))
  await saysMeeting(page, page.getByRole('button', { name: 'Tải Word để trình ký' }))
  await page.getByRole('button', { name: 'Nhận bản đã ký' }).click()
  assert.match(
    await page.getByRole('combobox', { name: 'Bản in đã được ký' }).inputValue(),
    /^Bản in lúc \d\d:\d\d ngày /,
  )
  await isReadable(page)
}

/** The Word file behind that button is a report that says the 46 people of the meeting. */
async function saysMeeting(page: Page, button: Locator) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  const read = textOfDocument(await readFile(await download.path()))
  assert.ok(read.ok)
  assert.equal(readPlan(read.value).docType?.type, 'BAO_CAO')
  assert.match(read.value, /46/)
}

const isReadable = async (page: Page) => assert.deepEqual(await accessibilityFindings(page), [])
