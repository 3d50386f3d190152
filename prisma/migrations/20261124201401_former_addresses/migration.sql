-- CreateTable
CREATE TABLE "FormerSlug" (
    "slug" TEXT NOT NULL,
    "groupId" UUID NOT NULL,

    CONSTRAINT "FormerSlug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "FormerNumber" (
    "threadId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "postId" UUID NOT NULL,

    CONSTRAINT "FormerNumber_pkey" PRIMARY KEY ("threadId","number")
);

-- CreateIndex
CREATE INDEX "FormerSlug_groupId_idx" ON "FormerSlug"("groupId");

-- CreateIndex
CREATE INDEX "FormerNumber_postId_idx" ON "FormerNumber"("postId");

-- AddForeignKey
ALTER TABLE "FormerSlug" ADD CONSTRAINT "FormerSlug_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerNumber" ADD CONSTRAINT "FormerNumber_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerNumber" ADD CONSTRAINT "FormerNumber_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Titles are listed in the order of the alphabet, diacritics beside their letters.
ALTER TABLE "Thread" ALTER COLUMN "title" TYPE TEXT COLLATE "und-x-icu";
