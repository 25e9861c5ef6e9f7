/**
 * Numbers of all advisory locks, so that no two things wait for each other by chance. In a transaction a lock has two numbers:
 * one of these, and which one of its kind (a year, a hash of ids, 0 for the only one). `migrations` and `templates` are held by a
 * connection and stand alone.
 */
export const LOCKS = {
  doersOfTask: 1,
  blocks: 2,
  evidenceOfSubject: 3,
  declaredMonths: 4,
  signedReportsOfYear: 5,
  founding: 6,
  moneyOfAccount: 7,
  loudspeaker: 8,
  stockOfMaterial: 9,
  trainingClass: 10,
  stepsOfRound: 15,
  scoreTablesOfStandard: 16,
  certificatesOfUnit: 26,
  areas: 50,
  listsOfCommune: 60,
  migrations: 4_075_116,
  templates: 4_075_117,
} as const
