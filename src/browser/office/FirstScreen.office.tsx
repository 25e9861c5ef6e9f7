import { ComingDays } from '../../features/calendar/ComingDays.office.tsx'
import { Overview } from '../../features/plan/progress/Overview.office.tsx'

/** The first screen: how far the plan is, and what comes next. */
export const FirstScreen = () => <Overview coming={<ComingDays />} />
