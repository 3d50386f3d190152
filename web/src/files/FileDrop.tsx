import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from 'react';
import { useClient } from 'urql';
import './files.css';
import { addFiles } from './uploads.ts';

/** Files dropped or pasted anywhere on a form go with its text. */
export function FileDrop({ place, children }: { place: string; children: ReactNode }) {
  const client = useClient();
  const [isDropping, setIsDropping] = useState(false);
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsDropping(true);
  };
  const drop = (event: DragEvent) => {
    setIsDropping(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    addFiles(client, place, [...event.dataTransfer.files]);
  };
  // What is copied from a text program comes as a picture of itself too; the text is meant.
  const paste = (event: ClipboardEvent) => {
    const { files, types } = event.clipboardData;
    if (files.length === 0 || types.includes('text/plain')) return;
    event.preventDefault();
    addFiles(client, place, [...files]);
  };
  return (
    <div
      className="file-drop flex flex-col gap-3"
      {...(isDropping && { 'data-dropping': true })}
      onDragOver={over}
      onDragLeave={() => setIsDropping(false)}
      onDrop={drop}
      onPaste={paste}
    >
      {children}
    </div>
  );
}
