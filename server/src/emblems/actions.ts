import { change } from '../activity/record.ts';
import { megabyte } from '../config.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { waiting } from '../files/rules.ts';
import { acting } from '../people/rules.ts';
import { columnsOf, type InFour } from '../platform/four.ts';
import { title } from '../platform/text.ts';
import { may } from '../programmes/rules.ts';
import type { Member } from '../viewer.ts';

/** In megabytes: it comes with every public page. */
const largest = 1;

/** Makes an uploaded image the emblem of a programme, or says anew what the one it has shows. */
export async function setEmblem(
  context: Context,
  input: { programmeId: string; attachmentId?: string | null | undefined; alts: InFour },
): Promise<string> {
  const viewer = acting(context.viewer);
  const { programmeId, attachmentId } = input;
  const before = await findProgramme(context, programmeId);
  const alts = columnsOf('alt', input.alts, (text) => title('alts', text, 500));
  const image = attachmentId ? await findImage(context, viewer, attachmentId) : null;
  if (!image && !before.emblem) throw new Invalid('attachmentId', 'NO_IMAGE');
  return change(context, async ({ tx, amend, attest }) => {
    if (image) {
      const { count } = await tx.attachment.deleteMany({
        where: { AND: [{ id: image.id }, waiting(viewer.personId)] },
      });
      if (count === 0) throw new Invalid('attachmentId', 'FILE_GONE');
      const { sha256, name, width, height } = image;
      const emblem = { sha256, name, width, height, ...alts };
      await tx.emblem.upsert({
        where: { programmeId },
        create: { programmeId, ...emblem },
        update: emblem,
      });
    } else await tx.emblem.updateMany({ where: { programmeId }, data: alts });
    await amend();
    await attest({ verb: 'PROGRAMME_EDITED', programmeId });
    return programmeId;
  });
}

/** Leaves the programme without an emblem, as it may be already. */
export async function removeEmblem(
  context: Context,
  input: { programmeId: string },
): Promise<string> {
  acting(context.viewer);
  const { programmeId } = input;
  const { emblem } = await findProgramme(context, programmeId);
  if (!emblem) return programmeId;
  return change(context, async ({ tx, amend, attest }) => {
    await tx.emblem.deleteMany({ where: { programmeId } });
    await amend();
    await attest({ verb: 'PROGRAMME_EDITED', programmeId });
    return programmeId;
  });
}

async function findProgramme({ db, viewer }: Context, id: string) {
  const programme = await db.programme.findUnique({
    where: { id },
    select: { emblem: { select: { sha256: true } } },
  });
  if (!programme) throw new NotFound();
  if (!may.manageProgrammes(viewer)) throw new NotAllowed('NOT_ALLOWED');
  return programme;
}

/** An upload of the viewer's own that every browser draws. */
async function findImage({ db }: Context, { personId }: Member, id: string) {
  const upload = await db.attachment.findFirst({ where: { AND: [{ id }, waiting(personId)] } });
  if (!upload) throw new Invalid('attachmentId', 'FILE_GONE');
  const { sha256, name, size, width, height } = upload;
  // Measured are images that are drawn in place, and nothing else.
  if (width === null || height === null) throw new Invalid('attachmentId', 'NO_IMAGE');
  if (size > largest * megabyte)
    throw new Invalid('attachmentId', 'FILE_TOO_LARGE', String(largest));
  return { id, sha256, name, width, height };
}
