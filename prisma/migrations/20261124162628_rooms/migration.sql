-- CreateEnum
CREATE TYPE "Appearance" AS ENUM ('SYSTEM', 'LIGHT', 'DARK', 'CONTRAST');

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "appearance" "Appearance" NOT NULL DEFAULT 'SYSTEM',
ADD COLUMN     "keysEnabled" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "workDays" INTEGER[] DEFAULT ARRAY[1, 2, 3, 4, 5]::INTEGER[],
ADD COLUMN     "workFrom" INTEGER NOT NULL DEFAULT 480,
ADD COLUMN     "workUntil" INTEGER NOT NULL DEFAULT 1020;

-- CreateTable
CREATE TABLE "ContactPoint" (
    "id" UUID NOT NULL,
    "organisationId" TEXT NOT NULL,
    "theme" "Theme" NOT NULL,
    "personId" UUID NOT NULL,
    "substituteId" UUID,
    "setAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ContactPoint_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ContactPoint_personId_idx" ON "ContactPoint"("personId");

-- CreateIndex
CREATE INDEX "ContactPoint_substituteId_idx" ON "ContactPoint"("substituteId");

-- CreateIndex
CREATE UNIQUE INDEX "ContactPoint_organisationId_theme_key" ON "ContactPoint"("organisationId", "theme");

-- AddForeignKey
ALTER TABLE "ContactPoint" ADD CONSTRAINT "ContactPoint_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactPoint" ADD CONSTRAINT "ContactPoint_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactPoint" ADD CONSTRAINT "ContactPoint_substituteId_fkey" FOREIGN KEY ("substituteId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
