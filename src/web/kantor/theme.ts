import { createTheme, Drawer, Modal, Popover, Tooltip } from '@mantine/core'

/** Mantine lends behaviour (focus, layers, placing); how it looks comes from the tokens. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  defaultRadius: 'md',
  radius: { sm: '6px', md: '10px', lg: '16px', xl: '20px' },
  black: '#1d1b18',
  white: '#ffffff',
  respectReducedMotion: true,
  primaryColor: 'teal',
  primaryShade: 6,
  colors: {
    teal: [
      '#EFF9F7',
      '#D6F0EB',
      '#AADFD6',
      '#73C7BC',
      '#3DAA9E',
      '#178F84',
      '#0F766E',
      '#0D5F59',
      '#0E4B47',
      '#0B3835',
    ],
  },
  components: {
    Drawer: Drawer.extend({ defaultProps: { transitionProps: { duration: 180 } } }),
    Modal: Modal.extend({ defaultProps: { radius: 'xl', transitionProps: { duration: 180 } } }),
    Popover: Popover.extend({ defaultProps: { radius: 'lg' } }),
    Tooltip: Tooltip.extend({ defaultProps: { color: '#1d1b18', openDelay: 180 } }),
  },
})
