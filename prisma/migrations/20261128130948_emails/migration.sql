-- CreateIndex
CREATE INDEX "Person_email_idx" ON "Person" USING GIN ("email" gin_trgm_ops);
