-- CreateTable
CREATE TABLE "PostWords" (
    "postId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "PostWords_pkey" PRIMARY KEY ("postId")
);

-- CreateTable
CREATE TABLE "ThreadWords" (
    "threadId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "ThreadWords_pkey" PRIMARY KEY ("threadId")
);

-- CreateTable
CREATE TABLE "SearchCursor" (
    "groupId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "SearchCursor_pkey" PRIMARY KEY ("groupId")
);

-- CreateIndex
CREATE INDEX "PostWords_groupId_postId_idx" ON "PostWords"("groupId", "postId");

-- CreateIndex
CREATE INDEX "ThreadWords_groupId_threadId_idx" ON "ThreadWords"("groupId", "threadId");

-- AddForeignKey
ALTER TABLE "SearchCursor" ADD CONSTRAINT "SearchCursor_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The group stands in the index, so that the words of other groups are never looked at.
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE INDEX "PostWords_groupId_words_idx" ON "PostWords" USING gin ("groupId", words);
CREATE INDEX "ThreadWords_groupId_words_idx" ON "ThreadWords" USING gin ("groupId", words);
