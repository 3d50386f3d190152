/** The values of `data-theme` in theme.css; "system" is none of them. */
export type Appearance = 'SYSTEM' | 'LIGHT' | 'DARK' | 'CONTRAST';

const themes = { SYSTEM: undefined, LIGHT: 'light', DARK: 'dark', CONTRAST: 'contrast' } as const;

/** Shows it at once, and before the first paint from now on: public/appearance.js reads what is kept here. */
export function applyAppearance(appearance: Appearance) {
  const theme = themes[appearance];
  const { dataset } = document.documentElement;
  if (theme) dataset['theme'] = theme;
  else delete dataset['theme'];
  // Writing to localStorage throws where the browser blocks site data; then it lasts until the page is closed.
  try {
    if (theme) localStorage.setItem('theme', theme);
    else localStorage.removeItem('theme');
  } catch {}
}
