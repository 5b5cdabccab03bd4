/**
 * The whole look as Mantine theme tokens: colours, type, space, corners, shadow. The only file with colour or size literals;
 * features use the tokens (`c="dimmed"`, `var(--erfa-line)`), never a value of their own.
 */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'
import type { ForumColour } from '../core/records/forum.ts'
import { common } from '../strings/common.ts'

const petrol: MantineColorsTuple = [
  '#eaf4f5',
  '#d3e6e8',
  '#a8cdd1',
  '#7ab2b9',
  '#54979f',
  '#3a7f88',
  '#296c75',
  '#1b5e67',
  '#134a52',
  '#0b363c',
]

/** "Needs you": the one accent. */
const amber: MantineColorsTuple = [
  '#fff6e3',
  '#fdeac4',
  '#f9d58c',
  '#f3bd52',
  '#eaa626',
  '#d48f0c',
  '#ab7105',
  '#8a5a05',
  '#6b4607',
  '#4c3207',
]

/** Only for deleting and for what went wrong. */
const red: MantineColorsTuple = [
  '#fdf0ee',
  '#f9dcd8',
  '#f0b5ad',
  '#e58b80',
  '#d96658',
  '#c84a3b',
  '#b23a2c',
  '#9b2f22',
  '#7c241a',
  '#5c1a12',
]

/** Warm sand instead of cold grey: surfaces, lines and secondary text in the light scheme. */
const gray: MantineColorsTuple = [
  '#faf8f4',
  '#f4f0e9',
  '#eae4da',
  '#ded6c9',
  '#cdc3b3',
  '#8c8272',
  '#6a6154',
  '#544c41',
  '#3a342c',
  '#24201b',
]

/** Text, lines and surfaces of the dark scheme. */
const dark: MantineColorsTuple = [
  '#ece8e0',
  '#d3cfc7',
  '#b1ada5',
  '#908d86',
  '#454b4e',
  '#2d3336',
  '#202527',
  '#16191b',
  '#111415',
  '#0b0d0e',
]

const fontFamily = "'Atkinson Hyperlegible Next Variable', 'Segoe UI', system-ui, sans-serif"

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol, amber, red, gray, dark },
  black: '#24201b',
  fontFamily,
  fontSizes: { xs: '0.875rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.35' },
  headings: {
    fontFamily,
    fontWeight: '650',
    textWrap: 'pretty',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.375rem', lineHeight: '1.3' },
      h3: { fontSize: '1.125rem', lineHeight: '1.4' },
      h4: { fontSize: '1rem', lineHeight: '1.5' },
      h5: { fontSize: '1rem', lineHeight: '1.5' },
      h6: { fontSize: '0.875rem', lineHeight: '1.5' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '1rem' },
  defaultRadius: 'md',
  shadows: {
    xs: '0 1px 2px rgb(58 52 44 / 8%)',
    sm: '0 1px 3px rgb(58 52 44 / 10%)',
    md: '0 4px 16px rgb(58 52 44 / 12%)',
    lg: '0 4px 16px rgb(58 52 44 / 12%)',
    xl: '0 4px 16px rgb(58 52 44 / 12%)',
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Modal: {
      defaultProps: {
        radius: 'md',
        centered: true,
        transitionProps: { duration: 140 },
        closeButtonProps: { 'aria-label': common.close },
      },
    },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 120 } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 120 } } },
    Tooltip: {
      defaultProps: { transitionProps: { duration: 120 }, events: { hover: true, focus: true, touch: true } },
    },
    /* What opens in place is there at once: in a panel that still grows, a button moves away from under the pointer. */
    Accordion: { defaultProps: { transitionDuration: 0 } },
    Collapse: { defaultProps: { transitionDuration: 0 } },
    Spoiler: { defaultProps: { transitionDuration: 0 } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': common.close } } },
    PasswordInput: { defaultProps: { visibilityToggleButtonProps: { 'aria-label': common.showTyped } } },
    Paper: { defaultProps: { radius: 'md' } },
    Table: { defaultProps: { verticalSpacing: 'xs', horizontalSpacing: 'sm' } },
    Anchor: { defaultProps: { underline: 'always' } },
  },
})

/** Okabe and Ito's colours as they stand on both schemes' surfaces; never shown without the forum's short name. */
export const forumColours: Readonly<Record<ForumColour, string>> = {
  orange: '#e69f00',
  'sky-blue': '#56b4e9',
  'bluish-green': '#009e73',
  yellow: '#f0e442',
  blue: '#0072b2',
  vermillion: '#d55e00',
  'reddish-purple': '#cc79a7',
  black: '#000000',
}

/** Tokens beside Mantine's own, for CSS modules and style props. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--erfa-rail-width': '13rem',
    '--erfa-list-width': '24rem',
    '--erfa-why-width': '25rem',
    '--erfa-measure': '72ch',
    '--erfa-paper': '#ffffff',
    '--erfa-paper-text': '#1d1b18',
    '--erfa-paper-quiet': '#5a544a',
    '--erfa-paper-line': '#cdc3b3',
    '--erfa-paper-accent': petrol[7],
    '--erfa-paper-shade': '#f4f0e9',
  },
  light: {
    '--mantine-color-body': gray[0],
    '--mantine-color-text': gray[9],
    '--mantine-color-dimmed': gray[6],
    '--mantine-color-placeholder': '#756b5d',
    // What cannot be changed is still read: an answer in a case that is closed.
    '--mantine-color-disabled-color': '#756b5d',
    '--mantine-color-anchor': petrol[7],
    '--mantine-color-error': red[7],
    '--mantine-color-default-border': gray[4],
    '--mantine-color-default-hover': gray[1],
    '--mantine-color-red-light': red[0],
    '--mantine-color-red-light-color': red[8],
    '--mantine-color-amber-light': amber[0],
    '--mantine-color-amber-light-color': amber[8],
    '--erfa-surface': '#ffffff',
    '--erfa-rail': gray[1],
    '--erfa-line': gray[3],
    '--erfa-control-line': gray[5],
    '--erfa-selected': petrol[0],
    '--erfa-selected-text': petrol[8],
    '--erfa-needs-you': amber[0],
    '--erfa-needs-you-line': '#bd7e08',
    '--erfa-needs-you-text': amber[8],
    '--erfa-wrong': red[0],
    '--erfa-wrong-line': red[5],
    '--erfa-wrong-text': red[8],
    '--erfa-well': petrol[7],
    '--erfa-focus': petrol[7],
    '--erfa-desk': gray[2],
    '--erfa-kind-workshop': '#2a5fa5',
    '--erfa-kind-panel': '#7a4a8c',
  },
  dark: {
    '--mantine-color-body': dark[7],
    '--mantine-color-text': dark[0],
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': '#9a968f',
    '--mantine-color-disabled-color': '#9a968f',
    '--mantine-color-anchor': petrol[2],
    '--mantine-color-error': red[2],
    '--mantine-color-default': dark[6],
    '--mantine-color-default-border': dark[4],
    '--mantine-color-default-hover': dark[5],
    '--mantine-color-red-light': '#3a1d19',
    '--mantine-color-red-light-color': red[1],
    '--mantine-color-amber-light': '#33290f',
    '--mantine-color-amber-light-color': amber[2],
    '--erfa-surface': dark[6],
    '--erfa-rail': dark[8],
    '--erfa-line': '#363c3f',
    '--erfa-control-line': '#7b817f',
    '--erfa-selected': '#1c3a3f',
    '--erfa-selected-text': petrol[1],
    '--erfa-needs-you': '#33290f',
    '--erfa-needs-you-line': amber[4],
    '--erfa-needs-you-text': amber[2],
    '--erfa-wrong': '#3a1d19',
    '--erfa-wrong-line': red[4],
    '--erfa-wrong-text': red[1],
    '--erfa-well': petrol[2],
    '--erfa-focus': petrol[2],
    '--erfa-desk': dark[8],
    '--erfa-kind-workshop': '#86b4ea',
    '--erfa-kind-panel': '#c59ad6',
  },
})
