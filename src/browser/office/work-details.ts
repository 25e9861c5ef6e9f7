import { inspectionDetails } from '../../features/inspection/inspection-details.office.tsx'
import { hangingDetails } from '../../features/outreach/banner/banner-details.office.tsx'
import { registrationDetails } from '../../features/outreach/movement/movement-details.office.tsx'
import { handOutDetails } from '../../features/outreach/material/material-details.office.tsx'
import { meetingDetails } from '../../features/outreach/meeting/meeting-details.office.tsx'
import { runDetails } from '../../features/outreach/broadcast/run-details.office.tsx'
import { publicationDetails } from '../../features/outreach/publication/publication-details.office.tsx'

/** What records of each kind say beyond their number. One line each. */
export const allDetails = [
  publicationDetails,
  meetingDetails,
  inspectionDetails,
  runDetails,
  handOutDetails,
  hangingDetails,
  registrationDetails,
] as const
