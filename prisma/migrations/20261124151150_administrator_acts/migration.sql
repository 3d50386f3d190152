-- CreateTable
CREATE TABLE "AdministratorAct" (
    "id" UUID NOT NULL,
    "actorId" UUID,
    "verb" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "groupId" UUID,
    "personId" UUID,
    "organisationId" TEXT,
    "programmeId" UUID,

    CONSTRAINT "AdministratorAct_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AdministratorAct_actorId_idx" ON "AdministratorAct"("actorId");

-- CreateIndex
CREATE INDEX "AdministratorAct_groupId_idx" ON "AdministratorAct"("groupId");

-- CreateIndex
CREATE INDEX "AdministratorAct_personId_idx" ON "AdministratorAct"("personId");

-- CreateIndex
CREATE INDEX "AdministratorAct_organisationId_idx" ON "AdministratorAct"("organisationId");

-- CreateIndex
CREATE INDEX "AdministratorAct_programmeId_idx" ON "AdministratorAct"("programmeId");

-- AddForeignKey
ALTER TABLE "AdministratorAct" ADD CONSTRAINT "AdministratorAct_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdministratorAct" ADD CONSTRAINT "AdministratorAct_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdministratorAct" ADD CONSTRAINT "AdministratorAct_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdministratorAct" ADD CONSTRAINT "AdministratorAct_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdministratorAct" ADD CONSTRAINT "AdministratorAct_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;
