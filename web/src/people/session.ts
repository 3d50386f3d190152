export type Answer = { ok: true } | { ok: false; code: string };
export type Letter = { to: string; subject: string; text: string; at: string };

export const demoSignIn = (email: string) => post('demo/sign-in', { email });

export const sendCode = (email: string) =>
  post('email-otp/send-verification-otp', { email, type: 'sign-in' });

export const signInWithCode = (email: string, otp: string) =>
  post('sign-in/email-otp', { email, otp });

export type Entry =
  | { ok: true; groupSlug: string; threadNumber: number | null }
  | { ok: false; message: string | undefined };

/** Someone new accepts an invitation; afterwards they are signed in. A refusal comes in their language. */
export async function enterByInvitation(body: {
  token: string;
  name: string;
  language: string;
}): Promise<Entry> {
  try {
    const response = await send('invitation/enter', body);
    const answer = await response.json();
    return response.ok ? { ok: true, ...answer } : { ok: false, message: answer.message };
  } catch {
    return { ok: false, message: undefined };
  }
}

/** Everything kept in this page belongs to the person who leaves, so the page begins anew. */
export async function signOut(to = '/') {
  await post('sign-out', {});
  location.assign(to);
}

/** The letters of the demo world, newest first; null where it is no demo. */
export async function demoLetters(): Promise<Letter[] | null> {
  try {
    const response = await fetch('/demo/mailbox.json');
    const isJson = response.headers.get('content-type')?.includes('json');
    return response.ok && isJson ? ((await response.json()) as Letter[]) : null;
  } catch {
    return null;
  }
}

async function post(path: string, body: object): Promise<Answer> {
  try {
    const response = await send(path, body);
    if (response.ok) return { ok: true };
    const { code } = (await response.json().catch(() => ({}))) as { code?: string };
    return { ok: false, code: code ?? String(response.status) };
  } catch {
    return { ok: false, code: 'OFFLINE' };
  }
}

function send(path: string, body: object) {
  return fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify(body),
  });
}
