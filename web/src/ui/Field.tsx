import { useEffect, useRef, type ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField, type TextFieldProps } from 'react-aria-components/TextField';
import { Icon } from './Icon.tsx';

type Props = Omit<TextFieldProps, 'children' | 'className' | 'isInvalid'> & {
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
  /** Another control than one line of text, for example `<TextArea className="control" />`. */
  children?: ReactNode;
};

export function Field({ label, hint, error, children, ...props }: Props) {
  const isInvalid = error !== undefined && error !== null;
  const field = useRef<HTMLDivElement>(null);
  const isCalling = isInvalid || props.autoFocus === true;
  // On a phone what asks for attention may stand below the edge, or behind the bar.
  useEffect(() => {
    if (isCalling) field.current?.scrollIntoView({ block: 'nearest' });
  }, [isCalling, isInvalid]);
  return (
    <TextField
      {...props}
      ref={field}
      {...(isInvalid && { isInvalid })}
      className="flex max-w-prose flex-col gap-1.5"
    >
      <Label className="font-semibold">{label}</Label>
      {hint && (
        <Text slot="description" className="text-small text-quiet">
          {hint}
        </Text>
      )}
      <FieldError className="flex items-start gap-1.5 font-semibold text-danger">
        {({ validationErrors }) => (
          <>
            <Icon name="error" />
            <span>{error ?? validationErrors.join(' ')}</span>
          </>
        )}
      </FieldError>
      {children ?? <Input className="control" />}
    </TextField>
  );
}
