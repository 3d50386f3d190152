-- AlterTable
ALTER TABLE "Thread" ADD COLUMN     "withdrawnAt" TIMESTAMP(3);

-- DropIndex
DROP INDEX "Thread_groupId_isPinned_lastPostAt_id_idx";

-- CreateIndex
CREATE INDEX "Thread_groupId_isPinned_lastPostAt_id_withdrawnAt_idx" ON "Thread"("groupId", "isPinned" DESC, "lastPostAt" DESC, "id" DESC, "withdrawnAt");
