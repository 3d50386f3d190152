import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Dialog as Panel } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay, type ModalOverlayProps } from 'react-aria-components/Modal';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';

type Props = Pick<ModalOverlayProps, 'isOpen' | 'onOpenChange' | 'isDismissable'> & {
  title: string;
  children: ReactNode;
};

/** Either give `isOpen` and `onOpenChange`, or put it beside a button inside `DialogTrigger`. On a phone it rises from the bottom. */
export function Dialog({ title, children, isDismissable = true, ...props }: Props) {
  const { t } = useLingui();
  return (
    <ModalOverlay {...props} isDismissable={isDismissable} className="overlay">
      <Modal className="dialog">
        <Panel className="flex flex-col gap-4 p-5 outline-none sm:p-6">
          {({ close }) => (
            <>
              <header className="flex items-start justify-between gap-4">
                <Heading slot="title" className="text-title font-bold">
                  {title}
                </Heading>
                <Button look="bare" aria-label={t`Close`} onPress={close} className="-m-2 px-2.5">
                  <Icon name="close" />
                </Button>
              </header>
              {children}
            </>
          )}
        </Panel>
      </Modal>
    </ModalOverlay>
  );
}
