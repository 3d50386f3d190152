import { prepare } from './prepare.ts';

/** Makes what is missing, starts Talka, says where it is, and stops it on Ctrl-C. */
try {
  prepare((name) => console.log(`Making the ${name} …`));
  const { start } = await import('./src/main.ts');
  const { config, stop } = await start(process.env, console.log);
  console.log(`\n  Talka answers at ${config.url}\n`);
  if (config.demo !== 'off') console.log(signIns());
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

function signIns(): string {
  const roles = ['admin', 'facilitator', 'member', 'observer', 'partner', 'outsider'];
  const lines = roles.map((role) => `    ${role}@talka.example`);
  return `  Demo world. Sign in with one click as\n${lines.join('\n')}\n`;
}
