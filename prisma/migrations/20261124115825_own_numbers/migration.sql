-- DropIndex
DROP INDEX "Thread_groupId_lastPostAt_id_idx";

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "acceptedById" UUID,
ADD COLUMN     "invitedById" UUID NOT NULL,
ADD COLUMN     "language" "Language" NOT NULL;

-- AlterTable
ALTER TABLE "Thread" ADD COLUMN     "isPinned" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "splitFromId" UUID;
UPDATE "Thread" SET "isPinned" = true WHERE "pinnedAt" IS NOT NULL;
ALTER TABLE "Thread" DROP COLUMN "pinnedAt";

-- AlterTable
ALTER TABLE "Guest" ADD COLUMN     "invitedById" UUID;

-- CreateTable
CREATE TABLE "PersonActivity" (
    "personId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "verb" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "groupId" UUID,
    "threadId" UUID,

    CONSTRAINT "PersonActivity_pkey" PRIMARY KEY ("personId","seq")
);

-- CreateTable
CREATE TABLE "Directory" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seq" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Directory_pkey" PRIMARY KEY ("id")
);
INSERT INTO "Directory" DEFAULT VALUES;

-- CreateTable
CREATE TABLE "FormerPlace" (
    "groupId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "threadId" UUID NOT NULL,

    CONSTRAINT "FormerPlace_pkey" PRIMARY KEY ("groupId","number")
);

-- CreateTable
CREATE TABLE "PersonMention" (
    "postId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "PersonMention_pkey" PRIMARY KEY ("postId","personId")
);

-- CreateTable
CREATE TABLE "OrganisationMention" (
    "postId" UUID NOT NULL,
    "organisationId" TEXT NOT NULL,

    CONSTRAINT "OrganisationMention_pkey" PRIMARY KEY ("postId","organisationId")
);

-- CreateIndex
CREATE INDEX "PersonActivity_at_idx" ON "PersonActivity"("at");

-- CreateIndex
CREATE INDEX "FormerPlace_threadId_idx" ON "FormerPlace"("threadId");

-- CreateIndex
CREATE INDEX "PersonMention_personId_idx" ON "PersonMention"("personId");

-- CreateIndex
CREATE INDEX "OrganisationMention_organisationId_idx" ON "OrganisationMention"("organisationId");

-- CreateIndex
CREATE INDEX "Invitation_invitedById_idx" ON "Invitation"("invitedById");

-- CreateIndex
CREATE INDEX "Invitation_acceptedById_idx" ON "Invitation"("acceptedById");

-- CreateIndex
CREATE INDEX "Thread_groupId_isPinned_lastPostAt_id_idx" ON "Thread"("groupId", "isPinned" DESC, "lastPostAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Thread_splitFromId_idx" ON "Thread"("splitFromId");

-- CreateIndex
CREATE INDEX "Guest_invitedById_idx" ON "Guest"("invitedById");

-- AddForeignKey
ALTER TABLE "PersonActivity" ADD CONSTRAINT "PersonActivity_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_acceptedById_fkey" FOREIGN KEY ("acceptedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_splitFromId_fkey" FOREIGN KEY ("splitFromId") REFERENCES "Thread"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerPlace" ADD CONSTRAINT "FormerPlace_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerPlace" ADD CONSTRAINT "FormerPlace_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonMention" ADD CONSTRAINT "PersonMention_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonMention" ADD CONSTRAINT "PersonMention_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationMention" ADD CONSTRAINT "OrganisationMention_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationMention" ADD CONSTRAINT "OrganisationMention_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guest" ADD CONSTRAINT "Guest_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
