/** Five steps from little to much; their lightness keeps its order under every colour blindness. */
export const STEPS = ['#DCEEE9', '#AFDAD2', '#72BCB1', '#2D8C83', '#0B4F4A'] as const

export const INK = {
  ink: '#1D1B18',
  second: '#55504A',
  third: '#6E675E',
  line: '#E6E1DA',
  line2: '#D3CCC2',
  coast: '#8A8378',
  paper: '#FFFFFF',
  sunken: '#F3F0EB',
  teal: '#0F766E',
  teal50: '#EFF9F7',
} as const

/** How far money has come, dark to light. */
export const MONEY = { confirmed: '#0B4F4A', paid: '#0F766E', committed: '#73C7BC' } as const

/** Bands of a fan, outside to inside, and their middle line. */
export const FAN = { p95: '#E3F2EF', p80: '#BCE1DA', p50: '#84C8BE', median: '#0B4F4A' } as const

export const TYPEFACE = "'Plus Jakarta Sans Variable','Plus Jakarta Sans',sans-serif"
