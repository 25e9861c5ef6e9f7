const PER_POINT = 20

/** Twips, the measure of Word: a twentieth of a point. */
export const fromPoints = (points: number) => Math.round(points * PER_POINT)
export const fromMm = (mm: number) => Math.round((mm / 25.4) * 72 * PER_POINT)
