import {
  Button,
  Checkbox,
  createTheme,
  type CSSVariablesResolver,
  Input,
  type MantineColorsTuple,
} from '@mantine/core';

// prettier-ignore
const scales = {
  outremer: ['#ebeffd', '#dbe4fd', '#c4d2ff', '#a9bdff', '#7f98f5', '#5f79ea', '#4a60dc', '#2f40c2', '#2533a0', '#1c297c'],
  brique: ['#fcefed', '#fbdcd8', '#fcc0b8', '#f99c92', '#e66f64', '#d24d45', '#bf3631', '#aa2a27', '#8f221f', '#6f1916'],
  sapin: ['#e8f6ef', '#d0ecdd', '#a9ddbf', '#82d2a0', '#4fae7f', '#2c8c63', '#177a56', '#0a6e4f', '#085a41', '#064632'],
  violine: ['#f7eefc', '#ebd6f8', '#e2bdf8', '#d8a3f7', '#b86ae0', '#9a42c6', '#8a2fb6', '#7e22a8', '#671b8a', '#50146c'],
  gray: ['#fafbfc', '#f5f6f8', '#eef0f3', '#e1e3e7', '#c7cad0', '#8d939d', '#82868d', '#5f636a', '#44474d', '#18191c'],
  dark: ['#e7eaee', '#bec2c8', '#a0a4ab', '#7b7f88', '#2f3238', '#272a30', '#212429', '#1a1c20', '#141619', '#0f1113'],
} as const satisfies Record<string, MantineColorsTuple>;

const buttonHeights: Readonly<Record<string, string>> = {
  xs: 'var(--control-small)',
  'compact-sm': 'var(--control-small)',
  sm: 'var(--control)',
  lg: '2.75rem',
};

/** Mantine on our tokens. Sizes: `xs` inside a row, `sm` (the default) elsewhere, `lg` for a thumb. */
export const theme = createTheme({
  colors: scales,
  primaryColor: 'outremer',
  primaryShade: { light: 7, dark: 6 },
  white: '#ffffff',
  black: '#18191c',
  fontFamily: 'var(--font-sans)',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.5rem' },
  lineHeights: { xs: '1.25', sm: '1.33', md: '1.4', lg: '1.45', xl: '1.6' },
  headings: {
    fontFamily: 'var(--font-sans)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.25' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.25' },
    },
  },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '2px', sm: '3px', md: '5px', lg: '8px', xl: '8px' },
  defaultRadius: 'md',
  shadows: { sm: 'none', md: 'var(--shadow)', lg: 'var(--shadow)', xl: 'var(--shadow)' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Input: Input.extend({
      vars: () => ({
        wrapper: {
          '--input-height': 'var(--control)',
          '--input-bd': 'var(--line-control)',
          '--input-bg': 'var(--surface)',
          '--input-fz': 'var(--text-md)',
        },
      }),
    }),
    InputWrapper: Input.Wrapper.extend({
      styles: {
        label: { fontWeight: 400, fontSize: 'var(--text-sm)', color: 'var(--ink-2)', marginBottom: 3 },
        description: { fontSize: 'var(--text-xs)', color: 'var(--ink-3)' },
        error: { fontSize: 'var(--text-xs)' },
      },
    }),
    Button: Button.extend({
      defaultProps: { variant: 'default', size: 'sm' },
      vars: (_theme, { size }) => ({
        root: {
          '--button-height': buttonHeights[size ?? 'sm'] ?? 'var(--control)',
          '--button-padding-x': size === 'xs' ? '10px' : size === 'compact-sm' ? '8px' : '12px',
          '--button-fz': size === 'xs' || size === 'compact-sm' ? 'var(--text-sm)' : 'var(--text-md)',
        },
      }),
      styles: (_theme, { variant = 'default' }) => ({
        root: {
          fontWeight: 500,
          ...(variant === 'default' ? { borderColor: 'var(--line-control)' } : {}),
          ...(variant === 'subtle' ? { color: 'var(--ink-2)' } : {}),
        },
      }),
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' } }),
  },
  other: { rail: 188, railFolded: 52, drawer: 392, bar: 48, row: 38, control: 32, narrow: 900 },
});

/** Points the variables that Mantine reads at ours: a scheme is then changed in tokens.css alone. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--critical)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--surface-hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-primary-color-filled': 'var(--accent-fill)',
    '--mantine-primary-color-filled-hover': 'var(--accent-fill-hover)',
    '--mantine-primary-color-light': 'var(--accent-tint)',
    '--mantine-primary-color-light-color': 'var(--accent)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
  };
  return { variables: {}, light: both, dark: both };
};
