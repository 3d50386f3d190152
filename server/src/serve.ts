import { start } from './main.ts';

/** The server alone, for process managers: everything it needs has been generated and built. */
try {
  const { stop } = await start(process.env);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
