/** Puts the focus into the input with that id, or into the first control of a group that bears it. */
export function focusField(id: string) {
  const place = document.getElementById(id)
  const control = place?.matches(CONTROLS) ? place : place?.querySelector<HTMLElement>(CONTROLS)
  control?.focus()
}

const CONTROLS = 'input, textarea, select, button, a[href], [tabindex]'
