export type Answer = { ok: true } | { ok: false; code: string };
export type Letter = { to: string; subject: string; text: string; at: string };

export const demoSignIn = (email: string) => post('demo/sign-in', { email });

export const sendCode = (email: string) =>
  post('email-otp/send-verification-otp', { email, type: 'sign-in' });

export const signInWithCode = (email: string, otp: string) =>
  post('sign-in/email-otp', { email, otp });

/** Everything kept in this page belongs to the person who leaves, so the page begins anew. */
export async function signOut() {
  await post('sign-out', {});
  location.assign('/');
}

/** The letters of the demo world, newest last; null where it is no demo. */
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
    const response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(body),
    });
    if (response.ok) return { ok: true };
    const { code } = (await response.json().catch(() => ({}))) as { code?: string };
    return { ok: false, code: code ?? String(response.status) };
  } catch {
    return { ok: false, code: 'OFFLINE' };
  }
}
