-- CreateEnum
CREATE TYPE "FollowLevel" AS ENUM ('ALL', 'MENTIONS', 'NOTHING');

-- CreateEnum
CREATE TYPE "InboxReason" AS ENUM ('POSTED', 'THREAD_STARTED', 'REPLIED', 'MENTIONED', 'JOIN_REQUESTED', 'INVITED');

-- CreateTable
CREATE TABLE "GroupFollow" (
    "personId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "level" "FollowLevel" NOT NULL,

    CONSTRAINT "GroupFollow_pkey" PRIMARY KEY ("personId","groupId")
);

-- CreateTable
CREATE TABLE "ThreadFollow" (
    "personId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "level" "FollowLevel" NOT NULL,

    CONSTRAINT "ThreadFollow_pkey" PRIMARY KEY ("personId","threadId")
);

-- CreateTable
CREATE TABLE "InboxEntry" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "threadId" UUID,
    "requestId" UUID,
    "invitationId" UUID,
    "reason" "InboxReason" NOT NULL,
    "numbers" INTEGER[],
    "postId" UUID,
    "actorId" UUID,
    "at" TIMESTAMP(3) NOT NULL,
    "doneAt" TIMESTAMP(3),
    "snoozedUntil" TIMESTAMP(3),

    CONSTRAINT "InboxEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboxCursor" (
    "groupId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "InboxCursor_pkey" PRIMARY KEY ("groupId")
);

-- CreateIndex
CREATE INDEX "GroupFollow_groupId_idx" ON "GroupFollow"("groupId");

-- CreateIndex
CREATE INDEX "ThreadFollow_threadId_idx" ON "ThreadFollow"("threadId");

-- CreateIndex
CREATE INDEX "InboxEntry_personId_doneAt_at_id_idx" ON "InboxEntry"("personId", "doneAt", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "InboxEntry_threadId_idx" ON "InboxEntry"("threadId");

-- CreateIndex
CREATE INDEX "InboxEntry_requestId_idx" ON "InboxEntry"("requestId");

-- CreateIndex
CREATE INDEX "InboxEntry_invitationId_idx" ON "InboxEntry"("invitationId");

-- CreateIndex
CREATE INDEX "InboxEntry_postId_idx" ON "InboxEntry"("postId");

-- CreateIndex
CREATE INDEX "InboxEntry_actorId_idx" ON "InboxEntry"("actorId");

-- CreateIndex
CREATE INDEX "InboxEntry_groupId_idx" ON "InboxEntry"("groupId");

-- CreateIndex
CREATE INDEX "InboxEntry_snoozedUntil_idx" ON "InboxEntry"("snoozedUntil");

-- CreateIndex
CREATE UNIQUE INDEX "InboxEntry_personId_subjectId_key" ON "InboxEntry"("personId", "subjectId");

-- AddForeignKey
ALTER TABLE "GroupFollow" ADD CONSTRAINT "GroupFollow_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupFollow" ADD CONSTRAINT "GroupFollow_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadFollow" ADD CONSTRAINT "ThreadFollow_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadFollow" ADD CONSTRAINT "ThreadFollow_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxEntry" ADD CONSTRAINT "InboxEntry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxEntry" ADD CONSTRAINT "InboxEntry_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxEntry" ADD CONSTRAINT "InboxEntry_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxEntry" ADD CONSTRAINT "InboxEntry_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "JoinRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxEntry" ADD CONSTRAINT "InboxEntry_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxEntry" ADD CONSTRAINT "InboxEntry_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxEntry" ADD CONSTRAINT "InboxEntry_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxCursor" ADD CONSTRAINT "InboxCursor_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What happened before there were inboxes is in nobody's.
INSERT INTO "InboxCursor" ("groupId", seq) SELECT id, seq FROM "Group";
