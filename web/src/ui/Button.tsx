import { Pressable, type PressableProps } from './Pressable.tsx';

const looks = {
  main: 'bg-accent text-on-accent hover:bg-accent-strong pressed:bg-accent-strong border-transparent',
  quiet: 'bg-surface text-ink border-line-strong hover:bg-sunken pressed:bg-sunken',
  bare: 'bg-transparent text-ink border-transparent hover:bg-sunken pressed:bg-sunken',
  danger:
    'bg-danger text-on-danger border-transparent hover:bg-danger-strong pressed:bg-danger-strong',
} as const;

export type ButtonLook = keyof typeof looks;

/** `main` once a page at most, `danger` for what cannot be undone. */
export function Button({
  look = 'quiet',
  className = '',
  ...props
}: PressableProps & { look?: ButtonLook }) {
  return <Pressable {...props} className={`${buttonStyle(look)} ${className}`} />;
}

/** For a link that looks like a button. */
export function buttonStyle(look: ButtonLook) {
  return `button ${looks[look]}`;
}
