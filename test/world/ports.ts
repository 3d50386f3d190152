import type { Config } from '@talka/server/src/config.ts';
import type { Ports } from '@talka/server/src/context.ts';
import { openMail } from '@talka/server/src/platform/mail.ts';

/** Letters stay in the mailbox of the test; the secret is nobody's. */
export function openPorts(config: Config): Ports {
  return {
    ...{ mail: openMail(config), url: config.url },
    secret: 'a-secret-of-the-tests-32-characters',
  };
}
