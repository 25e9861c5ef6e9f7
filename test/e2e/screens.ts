import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { demoId } from '../../src/demo/acts.ts'
import { wards } from '../../src/demo/town.data.ts'
import { PARENT_PLAN } from '../../src/demo/plans.ts'

export type Who = 'owner' | 'ward' | 'administrator' | 'nobody'

/**
 * A screen of the demo town, in whatever language. `press`: what is clicked on it first; `shows`: what stands there
 * once it is whole and is scrolled into sight, both as selectors.
 */
export type Screen = {
  readonly who: Who
  /** An address, or the name of a `Place`. */
  readonly address: string
  readonly press: string | null
  readonly shows: string
}

/** Addresses that name something of the town, found by looking for it. */
export type Place =
  | 'draft'
  | 'task'
  | 'figure'
  | 'record'
  | 'corrected'
  | 'returned'
  | 'written'
  | 'signed'
  | 'indicator'
  | 'message'
  | 'commitment'
  | 'money'
  | 'material'
  | 'steps'
  | 'class'
  | 'exam'
  | 'practice'
  | 'case'
  | 'practice-answers'
  | 'movement'
  | 'results'

const screen = (
  who: Who,
  address: string,
  ...[shows, press = null]: [shows: string, press?: string | null]
): Screen => ({
  who,
  address,
  shows,
  press,
})

/** The household of the demo that answered item by item. */
const SCORED = `/households/${demoId('round of xuan-binh')}/${demoId('household of La Mẫu Hành')}`

/** The main screens, by the names of their pictures. */
export const SCREENS: Readonly<Record<string, Screen>> = {
  'sign-in': screen('nobody', '/sign-in', 'input[type=password]'),
  'own-access': screen('owner', '/own-access', '.own-way'),
  overview: screen('owner', '/', 'main h2'),
  tasks: screen('owner', '/tasks', 'h1'),
  targets: screen('owner', 'task', '[data-column=target] input'),
  verdicts: screen('owner', '/works', '.bulk', '.table-tools button'),
  record: screen('owner', 'record', 'main img'),
  corrected: screen('owner', 'corrected', '.record-lines'),
  figure: screen('owner', 'figure', 'main img'),
  'figure-beside': screen('owner', 'task', '[role=dialog] img', 'a.figure'),
  documents: screen('owner', '/documents', 'tbody tr'),
  confirm: screen('owner', 'draft', '.task-form', '.task-head >> nth=1'),
  calendar: screen('owner', '/calendar', '.month-tools'),
  messages: screen('owner', '/messages', 'tbody tr'),
  message: screen('owner', 'message', 'h1'),
  publications: screen('owner', '/publications', 'tbody tr'),
  broadcasts: screen('owner', '/broadcasts', 'tbody tr'),
  'log-runs': screen('owner', '/broadcasts/log', 'form'),
  coverage: screen('owner', '/coverage', 'tbody tr'),
  'counted-households': screen('owner', '/coverage', 'tbody td', 'a[href^="/households/counted"]'),
  questions: screen('owner', '/questions', 'tbody tr'),
  classes: screen('owner', '/classes', 'tbody tr'),
  class: screen('owner', 'class', '.class-papers'),
  feedback: screen('owner', 'class', '.exam-table td'),
  exam: screen('owner', 'exam', '.exam-table td'),
  certificates: screen('owner', 'class', '#certificate-form'),
  practice: screen('owner', 'practice', '.practice-cases li'),
  'practice-case': screen('owner', 'case', '.practice-points li'),
  'practice-answers': screen('owner', 'practice-answers', 'tbody tr'),
  standards: screen('owner', '/standards', 'h1'),
  'reporting-dates': screen('owner', '/reporting-dates', 'h1'),
  indicators: screen('owner', '/indicators', 'tbody tr'),
  'indicator-targets': screen('owner', '/indicators?tab=targets', 'tbody tr'),
  'new-indicator': screen('owner', '/indicators', '[role=dialog] form', '.page-header button'),
  indicator: screen('owner', 'indicator', '.plain-list li'),
  'for-residents': screen('owner', '/portal', 'tbody tr'),
  'write-message': screen('owner', '/messages/new', 'h1'),
  estimate: screen('owner', '/estimate', 'tbody tr'),
  'new-line': screen('owner', '/estimate', 'form', '.page-header button >> nth=1'),
  commitments: screen('owner', '/commitments', 'tbody tr'),
  commitment: screen('owner', 'commitment', '.dossier li'),
  dossiers: screen('owner', '/dossiers', '.money-part tbody tr'),
  rules: screen('owner', '/rules', '.money-part tbody tr'),
  money: screen('owner', 'money', 'tbody tr'),
  materials: screen('owner', '/materials', 'tbody tr'),
  material: screen('owner', 'material', 'tbody tr'),
  banners: screen('owner', '/banners', 'tbody tr'),
  movement: screen('owner', '/movement', 'tbody tr'),
  commendations: screen('owner', '/movement?tab=commendations', 'tbody tr'),
  'banner-designs': screen('owner', '/banners?tab=banners', 'tbody tr'),
  'banner-sites': screen('owner', '/banners?tab=sites', 'tbody tr'),
  'banner-days': screen('owner', '/banners?tab=days', 'main li'),
  'remove-banner': screen('owner', '/banners?state=overdue', '[role=dialog] form', 'tbody button'),
  'correct-removal': screen('owner', '/banners?state=removed', '[role=dialog] form', 'tbody button'),
  'design-banner': screen('owner', '/banners?tab=banners', '[role=dialog] form', '.table-tools button'),
  reports: screen('owner', '/reports', 'tbody tr'),
  'new-report': screen('owner', '/reports', 'form', '.page-header button'),
  report: screen('owner', 'written', 'textarea'),
  'signed-report': screen('owner', 'signed', 'h1'),
  areas: screen('owner', '/areas', 'h1'),
  area: screen('owner', `/areas/${demoId('area city')}`, '.area-map'),
  'area-import': screen('owner', '/areas/import', 'textarea'),
  units: screen('owner', '/units', 'tbody tr'),
  officers: screen('owner', '/units?tab=officers', 'tbody tr'),
  lists: screen('owner', '/units?tab=lists', 'tbody tr'),
  'personal-data': screen('administrator', '/personal-data', 'tbody tr'),
  'data-request': screen('administrator', '/personal-data', 'main h2', 'tbody a'),
  breaches: screen('administrator', '/personal-data?tab=breaches', 'tbody tr'),
  'data-kinds': screen('administrator', '/personal-data?tab=kinds', 'tbody tr'),
  audit: screen('administrator', '/log', 'tbody tr'),
  'set-retention': screen('administrator', '/log', '[role=dialog] form', '.facts button'),
  plans: screen('owner', '/plans', 'tbody tr'),
  backup: screen('administrator', '/', '.backup'),
  'own-tasks': screen('ward', '/', 'main h2'),
  log: screen('ward', '/works/new', 'h1'),
  returned: screen('ward', 'returned', 'h1'),
  // Last: they choose another plan, which stays chosen.
  households: screen('owner', `/households?plan=${PARENT_PLAN}`, 'tbody tr'),
  'review-movement': screen('owner', 'movement', 'tbody tr'),
  'review-results': screen('owner', 'results', 'tbody tr'),
  'review-steps': screen('owner', 'steps', '.plain-list li'),
  'score-tables': screen('owner', '/standards/score-tables', 'tbody tr'),
  'score-table': screen('owner', `/standards/score-tables/${demoId('invented table of points')}`, 'h1'),
  'new-score-table': screen(
    'owner',
    `/standards/score-tables/new?replaces=${demoId('invented table of points')}`,
    '.score-grid',
  ),
  'score-interview': screen('owner', `${SCORED}/interview`, 'fieldset.details'),
  'score-result': screen('owner', SCORED, '.score-lines li', '.panel details summary'),
  recommendations: screen('owner', `/recommendations?plan=${PARENT_PLAN}`, 'tbody tr'),
}

/** Where the places are in this town; a plan is imported on the way. */
export async function findPlaces(owner: Page): Promise<Readonly<Record<Place, string>>> {
  const draft = await importSample(owner)
  const task = await hrefOf(owner, '/tasks', 'a:has-text("các buổi sinh hoạt, họp hội")')
  const ofXuanAn = 'tr:has-text("phường Xuân An"):has-text("64") a.work-task'
  return {
    draft,
    task,
    figure: await hrefOf(owner, task, 'a.figure'),
    record: await hrefOf(owner, '/works?state=waiting', 'tr:has(img) a.work-task'),
    corrected: await hrefOf(owner, '/works?q=xuan+an&to=2024-07-14', ofXuanAn),
    returned: await hrefOf(owner, '/works?state=returned', 'tr:has-text("Xuân Thanh") a.work-task'),
    written: await hrefOf(owner, '/reports', 'a:has-text("21/6/2024")'),
    indicator: await hrefOf(owner, '/indicators', 'a:has-text("262")'),
    message: await hrefOf(owner, '/messages', 'a:has-text("không cần thế chấp")'),
    commitment: await hrefOf(owner, '/commitments', 'a:has-text("đợt 1")'),
    money: await hrefOf(owner, '/estimate', '.money-sums div:last-child a'),
    material: await hrefOf(owner, '/materials', 'a:has-text("vay vốn")'),
    results: `/households/${demoId('round of xuan-an')}/lists`,
    movement: `/households/${demoId('round of xuan-an')}/lists?tab=poor&column=other-less`,
    steps: `/households/${demoId('round of xuan-hoa')}/steps`,
    exam: `/classes/${demoId('class july')}/exam`,
    practice: `/classes/${demoId('class july')}/practice?learner=${demoId(FIRST_LEARNER)}`,
    case: `/classes/${demoId('class july')}/practice/town-five?learner=${demoId(FIRST_LEARNER)}`,
    'practice-answers': `/classes/${demoId('class july')}/practice-answers?point=information-means&tries=first`,
    class: await hrefOf(owner, '/classes', 'a:has-text("kỹ năng truyền thông")'),
    signed: await hrefOf(owner, '/reports', 'a:has-text("tháng 7")'),
  }
}

const FIRST_LEARNER = `learner july ${wards[0]?.key} 0`
const SAMPLE = fileURLToPath(new URL('../../docs/guide/samples/ke-hoach-thang-cao-diem.docx', import.meta.url))

async function importSample(page: Page): Promise<string> {
  await page.goto('/documents')
  await page.locator('input[type=file]').first().setInputFiles(SAMPLE)
  await page.waitForURL(/\/documents\/drafts\//)
  return new URL(page.url()).pathname
}

async function hrefOf(page: Page, address: string, selector: string): Promise<string> {
  await page.goto(address)
  const href = await page.locator(selector).first().getAttribute('href')
  if (href === null) throw new Error(`${address} has no link ${selector}`)
  return href
}
