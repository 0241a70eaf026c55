/** Of photos that show what was done. */
export const proofEnUS = {
  'rules.asked.photo': '📷 Whoever does it shows a photo.',
  'rules.option.photo': 'A photo shows it',
} as const
