import { useQueryClient } from '@tanstack/react-query'
import { forgetForms } from '../../features/plan/work/work-form-kept.browser.ts'
import { post, useMe } from '../api.ts'

/** Out, with nothing of the officer left on this machine. */
export function useSignOut(): () => void {
  const queries = useQueryClient()
  const officer = useMe().data?.officer
  const signOut = async () => {
    await post('/api/sign-out', {})
    if (officer) forgetForms(officer.id)
    queries.clear()
    window.location.assign('/sign-in')
  }
  return () => void signOut()
}
