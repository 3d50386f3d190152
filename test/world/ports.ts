import { join } from 'node:path';
import type { Config } from '@talka/server/src/config.ts';
import type { Ports } from '@talka/server/src/context.ts';
import { openFiles } from '@talka/server/src/platform/files.ts';
import { openMail } from '@talka/server/src/platform/mail.ts';

/** Letters stay in the mailbox of the test, files in its folder; the secret is nobody's. */
export function openPorts(config: Config): Ports {
  return {
    ...{ mail: openMail(config), url: config.url },
    files: openFiles(join(config.dataFolder, 'files')),
    secret: 'a-secret-of-the-tests-32-characters',
  };
}
