import { useMediaQuery } from '@mantine/hooks'

/** A phone held upright: drawings have less room, words keep their size. */
export function useIsNarrow(): boolean {
  return useMediaQuery('(max-width: 599px)') ?? false
}
