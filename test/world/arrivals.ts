import type { Client } from './client.ts';
import { letterTo, secretIn } from './letters.ts';
import type { Talka } from './talka.ts';

/** A thread of two posts by the member, and someone with a place in the group and someone without. */
export type Scene = {
  thread: { id: string; number: number };
  post: { id: string };
  placed: { id: string; client: Client; membershipId: string };
  stranger: { id: string; client: Client };
};
export type Step = (scene: Scene) => Promise<unknown>;
export type Case = { act: Step; before?: Step };

type World = {
  talka: Talka;
  facilitator: Client;
  groupId: string;
  /** Does a verb, and insists that it was not refused. */
  done: (who: Client, verb: string) => Promise<void>;
};

const key = () => `key: "${crypto.randomUUID()}"`;

/** How people come in, stand in and go, and how a group is edited. */
export function arrivals(world: () => World) {
  const invite: Step = () =>
    world().done(
      world().facilitator,
      `inviteToGroup(${key()}, groupId: "${world().groupId}", email: "${crypto.randomUUID()}@page.example",
       role: MEMBER, language: lv)`,
    );
  const revoke: Step = async () => {
    const { id } = await world().talka.db.invitation.findFirstOrThrow({
      where: { revokedAt: null },
    });
    return world().done(world().facilitator, `revokeInvitation(invitationId: "${id}")`);
  };
  const inviteStranger: Step = async ({ stranger }) => {
    const { email } = await world().talka.db.person.findUniqueOrThrow({
      where: { id: stranger.id },
    });
    await world().done(
      world().facilitator,
      `inviteToGroup(${key()}, groupId: "${world().groupId}", email: "${email}", role: MEMBER, language: lv)`,
    );
  };
  const decline: Step = async ({ stranger }) => {
    const { email } = await world().talka.db.person.findUniqueOrThrow({
      where: { id: stranger.id },
    });
    const { id } = await world().talka.db.invitation.findFirstOrThrow({ where: { email } });
    return world().done(stranger.client, `declineMyInvitation(invitationId: "${id}")`);
  };
  const letGuestIn: Step = async ({ thread, stranger }) => {
    const { email } = await world().talka.db.person.findUniqueOrThrow({
      where: { id: stranger.id },
    });
    await world().done(
      world().facilitator,
      `inviteGuest(${key()}, threadId: "${thread.id}", email: "${email}", days: 2, language: lv)`,
    );
    const token = secretIn(await letterTo(world().talka, email));
    return world().done(stranger.client, `acceptInvitation(token: "${token}")`);
  };
  const removeGuest: Step = async ({ thread }) => {
    const { id } = await world().talka.db.guest.findFirstOrThrow({
      where: { threadId: thread.id },
    });
    return world().done(world().facilitator, `removeGuest(guestId: "${id}")`);
  };
  const nameAlternate: Step = ({ placed, stranger }) => {
    const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString();
    const period = `from: "${new Date().toISOString()}", until: "${tomorrow}"`;
    return world().done(
      world().facilitator,
      `nameAlternate(${key()}, membershipId: "${placed.membershipId}", personId: "${stranger.id}",
       ${period})`,
    );
  };
  const endAlternate: Step = async ({ placed: { membershipId } }) => {
    const { id } = await world().talka.db.alternate.findFirstOrThrow({ where: { membershipId } });
    return world().done(world().facilitator, `endAlternate(alternateId: "${id}")`);
  };
  return {
    INVITATION_SENT: { act: invite },
    INVITATION_REVOKED: { before: invite, act: revoke },
    INVITATION_DECLINED: { before: inviteStranger, act: decline },
    GUEST_JOINED: { act: letGuestIn },
    GUEST_REMOVED: { before: letGuestIn, act: removeGuest },
    ALTERNATE_NAMED: { act: nameAlternate },
    ALTERNATE_ENDED: { before: nameAlternate, act: endAlternate },
    GROUP_EDITED: {
      act: () =>
        world().done(
          world().facilitator,
          `editGroup(groupId: "${world().groupId}", visibility: PARTNERS,
           names: { lt: "Kelionės", lv: "Ceļojumi", ru: "Поездки", en: "Travel" })`,
        ),
    },
  } satisfies Record<string, Case>;
}
