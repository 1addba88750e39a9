/** How an icon of @tabler/icons-react is drawn beside a word: `<IconPlus {...icon} />`. */
export const icon = { size: '1rem', stroke: 2, 'aria-hidden': true } as const;
/** The same inside a row or a token. */
export const smallIcon = { size: '0.875rem', stroke: 2, 'aria-hidden': true } as const;
/** The same on a thumb's target. */
export const bigIcon = { size: '1.25rem', stroke: 1.75, 'aria-hidden': true } as const;
