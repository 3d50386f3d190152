import { type ComponentProps, createContext, type MouseEvent, use } from 'react';

type Own = {
  isDisabled?: boolean | undefined;
  onPress?: ((event: MouseEvent<HTMLButtonElement>) => unknown) | undefined;
};
export type PressableProps = Omit<ComponentProps<'button'>, 'disabled' | 'onClick'> & Own;

/** What a menu adds to the button that opens it. */
export const OpeningContext = createContext<PressableProps>({});

/**
 * The browser's own button, without a look: every room begins with some, and the one of React Aria
 * weighs as much as a room.
 */
export function Pressable(props: PressableProps) {
  const { isDisabled, onPress, ...rest } = { ...use(OpeningContext), ...props };
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // Safari focuses no button that is clicked, and the focus would have nowhere to come back to.
    event.currentTarget.focus();
    onPress?.(event);
  };
  return <button type="button" {...rest} disabled={isDisabled} onClick={press} />;
}
