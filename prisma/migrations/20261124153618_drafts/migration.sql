-- CreateTable
CREATE TABLE "Draft" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "threadId" UUID,
    "groupId" UUID,
    "replyToId" UUID,
    "title" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "labels" TEXT[],
    "language" "Language",
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "sendAt" TIMESTAMP(3),
    "claimedUntil" TIMESTAMP(3),
    "problem" TEXT,
    "problemAbout" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Draft_personId_updatedAt_idx" ON "Draft"("personId", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "Draft_sendAt_idx" ON "Draft"("sendAt");

-- CreateIndex
CREATE INDEX "Draft_threadId_idx" ON "Draft"("threadId");

-- CreateIndex
CREATE INDEX "Draft_groupId_idx" ON "Draft"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_personId_place_key" ON "Draft"("personId", "place");

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;
