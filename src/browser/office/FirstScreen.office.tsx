import { BackupLine } from '../../features/backup/BackupLine.office.tsx'
import { ComingDays } from '../../features/calendar/ComingDays.office.tsx'
import { Overview } from '../../features/plan/progress/Overview.office.tsx'

/** The first screen: how far the plan is, and what comes next; before it, for administrators, how old the last backup is. */
export const FirstScreen = () => (
  <>
    <BackupLine />
    <Overview coming={<ComingDays />} />
  </>
)
