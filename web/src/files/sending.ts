import { i18n } from '@lingui/core';
import { DetailedError, Upload } from 'tus-js-client';

/** Small enough for a poor line to get through before any proxy loses patience. */
const pieceBytes = 4 * 1024 * 1024;

export type Course = {
  onProgress: (sent: number) => void;
  onDone: (id: string) => void;
  /** With the server's words where it refused; without, where it was out of reach. */
  onFailed: (words: string | undefined) => void;
};

/** Loaded at the first file. What was begun before with the same file goes on where it stopped. */
export async function openUpload(file: File, course: Course): Promise<Upload> {
  const upload = new Upload(file, {
    endpoint: '/files/uploads',
    chunkSize: pieceBytes,
    retryDelays: [0, 1000, 3000, 5000, 10_000, 20_000, 30_000],
    removeFingerprintOnSuccess: true,
    metadata: { filename: file.name },
    headers: { 'accept-language': i18n.locale },
    onProgress: course.onProgress,
    onSuccess: () => course.onDone(upload.url?.split('/').at(-1) ?? ''),
    onError: (error) => course.onFailed(wordsIn(error)),
  });
  const [before] = await upload.findPreviousUploads();
  if (before) upload.resumeFromPreviousUpload(before);
  upload.start();
  return upload;
}

function wordsIn(error: Error): string | undefined {
  const body = error instanceof DetailedError ? error.originalResponse?.getBody() : undefined;
  try {
    const { message } = JSON.parse(body ?? '') as { message?: unknown };
    return typeof message === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}
