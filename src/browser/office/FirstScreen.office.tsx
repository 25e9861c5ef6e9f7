import { BackupLine } from '../../features/backup/BackupLine.office.tsx'
import { ComingDays } from '../../features/calendar/ComingDays.office.tsx'
import { SleepyLine } from '../../features/staff/SleepyLine.office.tsx'
import { Overview } from '../../features/plan/progress/Overview.office.tsx'

/** The first screen: how far the plan is, and what comes next; before it, for administrators, how old the last backup is, and for those who keep accesses, which sleep. */
export const FirstScreen = () => (
  <>
    <BackupLine />
    <SleepyLine />
    <Overview coming={<ComingDays />} />
  </>
)
