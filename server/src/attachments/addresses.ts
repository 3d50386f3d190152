/** Where a file stands on this server. */
export function addressOf({ id, name }: { id: string; name: string }): string {
  return `/files/${id}/${encodeURIComponent(name)}`;
}

/** Where the small picture of an image stands. */
export function thumbnailOf(file: { id: string; thumbnailSha256: string | null }): string | null {
  return file.thumbnailSha256 && `/files/thumbnails/${file.id}`;
}
