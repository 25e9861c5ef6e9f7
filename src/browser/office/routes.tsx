import { type ComponentType, lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { useText } from '../language.tsx'
import { Loading } from '../ui/Loaded.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { shellTexts } from './shell.texts.ts'

type Screen = { readonly path: string; readonly screen: ComponentType }

/** A screen is loaded when it is first opened. */
const screen = (path: string, load: () => Promise<ComponentType>): Screen => ({
  path,
  screen: lazy(async () => ({ default: await load() })),
})

/** A screen of records: with what each kind says beyond its number. */
const detailed = (path: string, load: () => Promise<ComponentType>) =>
  screen(path, async () => {
    const [shown, { withDetails }] = await Promise.all([load(), import('./WithDetails.office.tsx')])
    return withDetails(shown)
  })

/** Screens that need nobody to be signed in. */
const doorScreens: readonly Screen[] = [
  screen('/sign-in', async () => (await import('../../features/staff/SignIn.office.tsx')).SignIn),
  screen('/second-factor', async () => (await import('../../features/staff/SecondFactor.office.tsx')).SecondFactor),
  screen('/first-access', async () => (await import('../../features/staff/FirstAccess.office.tsx')).FirstAccess),
  screen(
    '/first-administrator',
    async () => (await import('../../features/staff/FirstAdministrator.office.tsx')).FirstAdministrator,
  ),
]

/** Screens of the office, the more particular address first. One line each. */
const officeScreens: readonly Screen[] = [
  screen('/', async () => (await import('./FirstScreen.office.tsx')).FirstScreen),
  screen(
    '/personal-data/:id',
    async () => (await import('../../features/personal/RequestPage.office.tsx')).RequestPage,
  ),
  screen('/personal-data', async () => (await import('../../features/personal/PersonalData.office.tsx')).PersonalData),
  screen('/log', async () => (await import('../../features/audit/Audit.office.tsx')).Audit),
  screen('/calendar', async () => (await import('../../features/calendar/Calendar.office.tsx')).Calendar),
  screen('/tasks/:task', async () => (await import('../../features/plan/task/TaskPage.office.tsx')).TaskPage),
  screen('/tasks', async () => (await import('../../features/plan/task/Tasks.office.tsx')).Tasks),
  detailed('/works/new', async () => (await import('../../features/plan/work/LogWork.office.tsx')).LogWork),
  detailed('/works/:id', async () => (await import('../../features/plan/work/WorkPage.office.tsx')).WorkPage),
  screen('/works', async () => (await import('../../features/plan/work/Works.office.tsx')).Works),
  screen(
    '/messages/new',
    async () => (await import('../../features/outreach/message/WriteMessage.office.tsx')).WriteMessage,
  ),
  screen(
    '/messages/:id',
    async () => (await import('../../features/outreach/message/MessagePage.office.tsx')).MessagePage,
  ),
  screen('/messages', async () => (await import('../../features/outreach/message/Messages.office.tsx')).Messages),
  screen('/broadcasts/log', async () => (await import('../../features/outreach/broadcast/LogRuns.office.tsx')).LogRuns),
  screen(
    '/broadcasts/plan',
    async () => (await import('../../features/outreach/broadcast/PlanSlots.office.tsx')).PlanSlots,
  ),
  screen(
    '/broadcasts/settings',
    async () => (await import('../../features/outreach/broadcast/Settings.office.tsx')).BroadcastSettings,
  ),
  screen(
    '/broadcasts',
    async () => (await import('../../features/outreach/broadcast/Broadcasts.office.tsx')).Broadcasts,
  ),
  screen(
    '/coverage/households',
    async () => (await import('../../features/outreach/coverage/CountHouseholds.office.tsx')).CountHouseholds,
  ),
  screen('/coverage', async () => (await import('../../features/outreach/coverage/Coverage.office.tsx')).Coverage),
  screen(
    '/publications',
    async () => (await import('../../features/outreach/publication/Publications.office.tsx')).Publications,
  ),
  screen('/questions', async () => (await import('../../features/outreach/meeting/Questions.office.tsx')).Questions),
  screen('/portal', async () => (await import('../../features/portal/PortalSettings.office.tsx')).PortalSettings),
  screen(
    '/commitments/:id',
    async () => (await import('../../features/budget/CommitmentPage.office.tsx')).CommitmentPage,
  ),
  screen('/commitments', async () => (await import('../../features/budget/Commitments.office.tsx')).Commitments),
  screen('/dossiers', async () => (await import('../../features/budget/Dossiers.office.tsx')).Dossiers),
  screen('/rules', async () => (await import('../../features/budget/Rules.office.tsx')).Rules),
  screen('/money', async () => (await import('../../features/budget/MoneyPage.office.tsx')).MoneyPage),
  screen('/estimate', async () => (await import('../../features/budget/Estimate.office.tsx')).Estimate),
  screen(
    '/standards/score-tables/new',
    async () => (await import('../../features/household/score/WriteScoreTable.office.tsx')).WriteScoreTable,
  ),
  screen(
    '/standards/score-tables/:table',
    async () => (await import('../../features/household/score/ScoreTablePage.office.tsx')).ScoreTablePage,
  ),
  screen(
    '/standards/score-tables',
    async () => (await import('../../features/household/score/ScoreTables.office.tsx')).ScoreTables,
  ),
  screen('/standards', async () => (await import('../../features/household/Standards.office.tsx')).Standards),
  screen(
    '/households/import',
    async () => (await import('../../features/household/list/ImportHouseholds.office.tsx')).ImportHouseholds,
  ),
  screen(
    '/households/counted',
    async () => (await import('../../features/household/register/CountedHouseholds.office.tsx')).CountedHouseholds,
  ),
  screen(
    '/households/lists/:list',
    async () => (await import('../../features/household/list/ListPage.office.tsx')).ListPage,
  ),
  screen(
    '/households/:round/new',
    async () => (await import('../../features/household/HouseholdForm.office.tsx')).NewHousehold,
  ),
  screen(
    '/households/:round/lists',
    async () => (await import('../../features/household/movement/Lists.office.tsx')).Lists,
  ),
  screen(
    '/households/:round/steps',
    async () => (await import('../../features/household/procedure/Procedure.office.tsx')).Procedure,
  ),
  screen(
    '/households/:round/:household/edit',
    async () => (await import('../../features/household/HouseholdForm.office.tsx')).EditHousehold,
  ),
  screen(
    '/households/:round/:household/interview',
    async () => (await import('../../features/household/InterviewForm.office.tsx')).InterviewForm,
  ),
  screen(
    '/households/:round/:household',
    async () => (await import('../../features/household/HouseholdPage.office.tsx')).HouseholdPage,
  ),
  screen('/households', async () => (await import('../../features/household/Households.office.tsx')).Households),
  screen(
    '/recommendations',
    async () => (await import('../../features/inspection/Recommendations.office.tsx')).Recommendations,
  ),
  screen('/checklists', async () => (await import('../../features/inspection/Checklists.office.tsx')).Checklists),
  screen(
    '/indicators/:indicator',
    async () => (await import('../../features/report/indicator/IndicatorPage.office.tsx')).IndicatorPage,
  ),
  screen('/indicators', async () => (await import('../../features/report/indicator/Indicators.office.tsx')).Indicators),
  screen(
    '/reporting-dates',
    async () => (await import('../../features/report/reporting-date/ReportingDates.office.tsx')).ReportingDates,
  ),
  screen('/classes/new', async () => (await import('../../features/training/WriteClass.office.tsx')).WriteClass),
  screen(
    '/classes/:id/attendance/:session',
    async () => (await import('../../features/training/TellAttendance.office.tsx')).TellAttendance,
  ),
  screen(
    '/classes/:id/practice/:case',
    async () => (await import('../../features/training/practice/AnswerCase.office.tsx')).AnswerCase,
  ),
  screen(
    '/classes/:id/practice-answers',
    async () => (await import('../../features/training/practice/PracticeAnswers.office.tsx')).PracticeAnswers,
  ),
  screen('/classes/:id/exam', async () => (await import('../../features/training/exam/ExamPage.office.tsx')).ExamPage),
  screen(
    '/classes/:id/practice',
    async () => (await import('../../features/training/practice/PracticePage.office.tsx')).PracticePage,
  ),
  screen('/classes/:id', async () => (await import('../../features/training/ClassPage.office.tsx')).ClassPage),
  screen('/classes', async () => (await import('../../features/training/Classes.office.tsx')).Classes),
  screen(
    '/materials/:id',
    async () => (await import('../../features/outreach/material/MaterialPage.office.tsx')).MaterialPage,
  ),
  screen('/banners', async () => (await import('../../features/outreach/banner/Banners.office.tsx')).Banners),
  screen('/movement', async () => (await import('../../features/outreach/movement/Movement.office.tsx')).Movement),
  screen('/materials', async () => (await import('../../features/outreach/material/Materials.office.tsx')).Materials),
  screen('/report-line', async () => (await import('../../features/report/line/LinePage.office.tsx')).LinePage),
  screen('/figure', async () => (await import('../../features/plan/work/FigurePage.office.tsx')).FigurePage),
  screen('/documents/drafts/:id', async () => (await import('../../features/plan/draft/Confirm.office.tsx')).Confirm),
  screen('/documents/text', async () => (await import('../../features/plan/draft/PlanText.office.tsx')).PlanText),
  screen('/documents', async () => (await import('../../features/plan/draft/Documents.office.tsx')).Documents),
  screen('/areas/import', async () => (await import('../../features/area/import/ImportAreas.office.tsx')).ImportAreas),
  screen('/areas/:id', async () => (await import('../../features/area/AreaPage.office.tsx')).AreaPage),
  screen('/areas', async () => (await import('../../features/area/Areas.office.tsx')).Areas),
  screen('/own-access', async () => (await import('../../features/staff/OwnAccess.office.tsx')).OwnAccess),
  screen(
    '/units/import',
    async () => (await import('../../features/staff/import/ImportOfficers.office.tsx')).ImportOfficers,
  ),
  screen('/units', async () => (await import('../../features/staff/Units.office.tsx')).Units),
  screen('/reports/:id', async () => (await import('../../features/report/ReportPage.office.tsx')).ReportPage),
  screen('/reports', async () => (await import('../../features/report/Reports.office.tsx')).Reports),
  screen('/plans', async () => (await import('../../features/plan/PlanList.office.tsx')).PlanList),
]

export const DoorScreens = () => <Screens of={doorScreens} />
export const OfficeScreens = () => <Screens of={officeScreens} />

function Screens({ of }: { readonly of: readonly Screen[] }) {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        {of.map(({ path, screen: Shown }) => (
          <Route key={path} path={path}>
            <Shown />
          </Route>
        ))}
        <Route>
          <NoSuchScreen />
        </Route>
      </Switch>
    </Suspense>
  )
}

function NoSuchScreen() {
  const t = useText(shellTexts)
  return (
    <>
      <PageHeader title={t.noSuchScreen} />
      <p>
        <a href="/">{t.toOverview}</a>
      </p>
    </>
  )
}
