import { z } from 'zod';

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  TALKA_URL: z.url().optional(),
  TALKA_DATA: z.string().min(1).default('.talka'),
  TALKA_DEMO: z.enum(['small', 'large', 'off']).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  TALKA_FILE_LIMIT: z.coerce.number().int().min(1).max(2000).default(100),
  TALKA_SECRET: z.string().min(32).optional(),
  NODE_ENV: z.string().optional(),
});

export const megabyte = 1024 * 1024;

export type Config = ReturnType<typeof readConfig>;

/** Reads every setting once; throws one sentence that names the first wrong one. */
export function readConfig(environment: NodeJS.ProcessEnv) {
  const filled = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== ''),
  );
  const read = settings.safeParse(filled);
  if (!read.success) throw new Error(sentence(read.error));
  return completed(read.data);
}

function completed(set: z.infer<typeof settings>) {
  const isProduction = set.NODE_ENV === 'production';
  const isBare = !set.DATABASE_URL && !set.SMTP_URL && !isProduction;
  if (isProduction && !set.TALKA_SECRET)
    throw new Error('TALKA_SECRET must be set in production: 32 characters or more, kept secret.');
  return {
    port: set.PORT,
    host: set.HOST,
    url: (set.TALKA_URL ?? `http://localhost:${set.PORT}`).replace(/\/$/, ''),
    dataFolder: set.TALKA_DATA,
    demo: set.TALKA_DEMO ?? (isBare ? 'small' : 'off'),
    databaseUrl: set.DATABASE_URL,
    smtpUrl: set.SMTP_URL,
    fileLimit: set.TALKA_FILE_LIMIT * megabyte,
    secret: set.TALKA_SECRET,
  } as const;
}

function sentence(error: z.ZodError) {
  const [issue] = error.issues;
  return `The setting ${String(issue?.path[0])} is wrong: ${issue?.message}.`;
}
