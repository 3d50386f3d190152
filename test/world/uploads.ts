import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answered, Client } from './client.ts';
import type { Talka } from './talka.ts';

const protocol = { 'tus-resumable': '1.0.0' };

/** A file as a person has it on their machine. */
export type Own = { name: string; bytes: Buffer };

/** Begins an upload; nothing of it is sent yet. */
export async function begin(url: string, who: Client, { name, bytes }: Own, claimed?: number) {
  const response = await fetch(`${url}/files/uploads`, {
    method: 'POST',
    headers: {
      ...{ ...who.headers, ...protocol, 'accept-language': 'en' },
      'upload-length': String(claimed ?? bytes.length),
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  });
  const id = response.headers.get('location')?.split('/').at(-1) ?? '';
  return { id, status: response.status, ...refusalIn(await response.text()) };
}

/** Sends what is left of it from `offset`, up to `end`. */
export async function send(
  url: string,
  who: Client,
  id: string,
  { bytes, offset = 0, end = bytes.length }: { bytes: Buffer; offset?: number; end?: number },
) {
  const response = await fetch(`${url}/files/uploads/${id}`, {
    method: 'PATCH',
    headers: {
      ...{ ...who.headers, ...protocol, 'accept-language': 'en' },
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(bytes.subarray(offset, end)),
  });
  return { status: response.status, ...refusalIn(await response.text()) };
}

/** How far it has come, as the server knows it; null where there is none. */
export async function offsetOf(url: string, who: Client, id: string): Promise<number | null> {
  const response = await fetch(`${url}/files/uploads/${id}`, {
    method: 'HEAD',
    headers: { ...who.headers, ...protocol },
  });
  return response.ok ? Number(response.headers.get('upload-offset')) : null;
}

/** Has the server forget what came in of it. */
export async function giveUp(url: string, who: Client, id: string): Promise<number> {
  const response = await fetch(`${url}/files/uploads/${id}`, {
    method: 'DELETE',
    headers: { ...who.headers, ...protocol },
  });
  return response.status;
}

/** Uploads in one piece. */
export async function upload(url: string, who: Client, file: Own) {
  const begun = await begin(url, who, file);
  if (begun.status !== 201) return begun;
  return { id: begun.id, ...(await send(url, who, begun.id, file)) };
}

/** Says what the image shows. */
export async function describe(who: Client, id: string, alt: string): Promise<Answered> {
  const { data } = await who.ask(
    `mutation ($id: UUID!, $alt: String!) {
      describeAttachment(attachmentId: $id, alt: $alt) {
        __typename ... on Attachment { alt } ... on Refusal { code } ... on Invalid { field }
      }
    }`,
    { id, alt },
  );
  return data.describeAttachment;
}

/** Replies with files. */
export async function replyWith(
  who: Client,
  threadId: string,
  ids: string[],
  body = 'Su priedais.',
): Promise<Answered> {
  const { data } = await who.ask(
    `mutation ($key: UUID!, $threadId: UUID!, $body: String!, $ids: [UUID!]) {
      replyToThread(key: $key, threadId: $threadId, body: $body, attachmentIds: $ids) {
        __typename
        ... on Post { id number attachments { id name size type url width height thumbnailUrl alt } }
        ... on Refusal { code message } ... on Invalid { field }
      }
    }`,
    { key: crypto.randomUUID(), threadId, body, ids },
  );
  return data.replyToThread;
}

export async function fetchFile(
  url: string,
  who: Client,
  path: string,
  headers: Record<string, string> = {},
) {
  return fetch(`${url}${path}`, { headers: { ...who.headers, ...headers } });
}

/** What lies in the folder of what is still coming in. */
export async function leftovers({ folder }: Talka): Promise<string[]> {
  return readdir(join(folder, 'files/incoming'));
}

function refusalIn(text: string): { code?: string; message?: string } {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
