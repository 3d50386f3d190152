import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['{prisma,server,schema,test,web}/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: 'test/world/postgres.ts',
    env: { NODE_ENV: 'test' },
    // The server's TypeScript runs in Node as it does in production, and with one graphql.
    experimental: { viteModuleRunner: false },
    // Files share no state but the server's program, which costs more to load than most of them to run.
    isolate: false,
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
