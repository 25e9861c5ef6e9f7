import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { reportFieldNames } from '../../src/features/report/report.screen.texts.ts'
import type { Verdict } from '../../src/features/plan/work/work.ts'
import { exampleTown } from '../../src/kernel/example-town.ts'
import { firstWork } from '../town-facts.ts'
import { accepted, type InTown, newId } from '../town.ts'
import { accessibilityFindings, SIZES, withoutBrowser } from './browser.ts'
import { misfits } from './pictures.ts'
import { inOffice } from './town-office.ts'

const SKIP = { skip: withoutBrowser() }
const REPORT = `/reports/${exampleTown.id('report')}`

async function judge({ lan, send }: InTown, verdict: Verdict, why: string | null) {
  const reason = why === null ? null : { personalId: newId<'personal-text'>(), text: why }
  const content = { id: newId<'work-verdict'>(), work: firstWork.id, verdict, reason, replaces: null }
  assert.deepEqual(await send(lan, 'plan.judge-work', content), accepted)
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })

test(
  'what was returned to a unit stands on its first screen and on the task, and leads to the reason and to the correction',
  SKIP,
  inOffice(async ({ town, open }) => {
    await judge(town, 'returned', 'Thiếu danh sách ký tên')
    const page = await open('hung')
    await page.setViewportSize(SIZES.phone)
    await page.goto('/')
    await link(page, 'Bị trả lại (1)').waitFor()
    assert.deepEqual(await misfits(page), [])
    assert.deepEqual(await accessibilityFindings(page), [])
    await page.goto(`/tasks/${firstWork.task}`)
    await link(page, 'Bị trả lại (1)').click()
    await page.locator('tbody').getByText('Thiếu danh sách ký tên').waitFor()
    await page.locator('tbody a.work-task').click()
    await link(page, 'Sửa').waitFor()
    const other = await open('thu')
    await other.goto('/')
    await other.getByRole('heading', { name: 'Việc của đơn vị' }).waitFor()
    assert.equal(await other.getByText('Bị trả lại').count(), 0)
  }),
)

test(
  'a record that the owner confirmed offers its unit no correction, also by the address of one',
  SKIP,
  inOffice(async ({ town, open }) => {
    await judge(town, 'confirmed', null)
    const page = await open('hung')
    await page.goto(`/works/${firstWork.id}`)
    await page.locator('.facts').getByText('Đã xác nhận').waitFor()
    await page.getByText('Thêm minh chứng').first().waitFor()
    assert.equal(await link(page, 'Sửa').count(), 0)
    await page.goto(`/works/new?replaces=${firstWork.id}`)
    await page.getByText('đã được chủ kế hoạch xác nhận').waitFor()
    assert.equal(await button(page, 'Ghi bản sửa').count(), 0)
  }),
)

test(
  'only the plan’s owner reminds, and not his own unit; a reader is told that he logs nothing',
  SKIP,
  inOffice(async ({ open }) => {
    const lan = await open('lan')
    await lan.goto('/')
    const bars = lan.locator('.bars li')
    await bars.filter({ hasText: 'UBND phường Phú Lợi' }).getByRole('button', { name: 'Đôn đốc' }).waitFor()
    assert.equal(await bars.filter({ hasText: 'Phòng Lao động' }).getByRole('button').count(), 0)
    assert.ok((await lan.locator('.to-do button').count()) > 0)
    for (const who of ['minh', 'hung', 'bich'] as const) {
      const page = await open(who)
      await page.goto('/')
      await page.locator('.bars li').first().waitFor()
      assert.equal(await button(page, 'Đôn đốc').count(), 0, who)
      assert.equal(await page.getByRole('button', { name: /Zalo/ }).count(), 0, who)
      if (who !== 'minh') continue
      await page.goto('/works/new')
      await page.getByText('Người xem không ghi việc').waitFor()
      assert.equal(await page.getByLabel('Số lượng').count(), 0)
      await page.goto('/works')
      await page.locator('tbody tr').first().waitFor()
      assert.equal(await link(page, 'Ghi việc đã làm').count(), 0)
    }
  }),
)

test(
  'an address whose id is no id leads to nothing, and says so',
  SKIP,
  inOffice(async ({ open }) => {
    const page = await open('lan')
    for (const address of ['/works/abc', '/reports/abc', `/works/${exampleTown.id('none')}`]) {
      await page.goto(address)
      await page.getByRole('alert').getByText('Không tìm thấy').waitFor()
      assert.equal(await button(page, 'Thử lại').count(), 0)
    }
    await page.goto('/tasks/abc')
    await page.getByText('Không có việc này trong kế hoạch đang xem').waitFor()
  }),
)

const weaknesses = (page: Page) => page.getByRole('textbox', { name: reportFieldNames.weaknesses.vi })

test(
  'words of a report are saved when its screen is left at once, also while a save is on its way',
  SKIP,
  inOffice(async ({ open }) => {
    const page = await open('lan')
    await page.goto(REPORT)
    await weaknesses(page).fill('Loa của khu phố 2 hỏng')
    await page.locator('nav a[href^="/works"]').first().click()
    await page.locator('tbody tr').first().waitFor()
    await page.goto(REPORT)
    assert.equal(await textOf(weaknesses(page)), 'Loa của khu phố 2 hỏng')
    await page.route('**/api/commands', async (request) => {
      await new Promise((wake) => setTimeout(wake, 300))
      await request.continue()
    })
    const sending = page.waitForRequest('**/api/commands')
    await weaknesses(page).fill('Loa của khu phố 2 và 3 hỏng')
    await sending
    await weaknesses(page).fill('Loa của ba khu phố hỏng')
    const saved = page.waitForResponse((answer) => answer.request().postData()?.includes('ba khu phố') ?? false)
    await page.locator('nav a[href^="/works"]').first().click()
    await saved
    await page.goBack()
    await page.waitForFunction(() => document.body.innerHTML.includes('ba khu phố'))
    const sent = page.waitForRequest('**/api/commands')
    await weaknesses(page).fill('Loa của bốn khu phố hỏng')
    await page.locator('nav a[href^="/works"]').first().click()
    await sent
    await page.goBack()
    assert.equal(await textOf(weaknesses(page)), 'Loa của bốn khu phố hỏng')
    await page.getByRole('status').getByText('Đã lưu').waitFor()
    assert.equal(await page.getByRole('alert').count(), 0)
  }),
)

test(
  'words that could not be saved on leaving, since another saved meanwhile, are laid beside the other’s on return',
  SKIP,
  inOffice(async ({ town, open }) => {
    const page = await open('lan')
    await page.goto(REPORT)
    await weaknesses(page).waitFor()
    const report = exampleTown.id<'report'>('report')
    const shown = await town.read(town.lan, 'report.show', { report })
    assert.ok(shown)
    const text = { ...shown.report.text, weaknesses: 'Thiếu xe' }
    const save = { report, version: shown.report.version, text }
    assert.deepEqual(await town.send(town.lan, 'report.save-text', save), accepted)
    await weaknesses(page).fill('Thiếu người')
    // He is back before the server has answered.
    await page.route('**/api/commands', async (request) => {
      await new Promise((wake) => setTimeout(wake, 1500))
      await request.continue()
    })
    const sending = page.waitForRequest('**/api/commands')
    await page.locator('nav a[href^="/works"]').first().click()
    await sending
    await page.goBack()
    const conflict = page.locator('.conflict')
    await conflict.getByText('Thiếu xe').waitFor()
    assert.equal(await textOf(weaknesses(page)), 'Thiếu người')
  }),
)

async function textOf(field: ReturnType<typeof weaknesses>) {
  await field.waitFor()
  return field.inputValue()
}
