-- CreateTable
CREATE TABLE "Emblem" (
    "programmeId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "altLt" TEXT NOT NULL,
    "altLv" TEXT NOT NULL,
    "altRu" TEXT NOT NULL,
    "altEn" TEXT NOT NULL,

    CONSTRAINT "Emblem_pkey" PRIMARY KEY ("programmeId")
);

-- CreateIndex
CREATE INDEX "Emblem_sha256_idx" ON "Emblem"("sha256");

-- AddForeignKey
ALTER TABLE "Emblem" ADD CONSTRAINT "Emblem_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Emblem" ADD CONSTRAINT "Emblem_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
