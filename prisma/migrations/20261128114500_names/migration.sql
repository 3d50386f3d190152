-- Names as they are looked for: without diacritics and capitals, with one space before each word.
-- PostgreSQL calls array_to_string unstable for the sake of other types than text.
CREATE FUNCTION "foldedNames"(VARIADIC names text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ' ' || regexp_replace(
  lower(regexp_replace(normalize(array_to_string(names, ' '), NFD), '[\u0300-\u036f]', '', 'g')),
  '[[:punct:][:space:]–—’“”„«»]+', ' ', 'g');

-- Any part of a name is found by its trigrams.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "Person_names_idx" ON "Person" USING gin ("foldedNames"(name) gin_trgm_ops);
CREATE INDEX "Organisation_names_idx" ON "Organisation" USING gin (
  "foldedNames"(VARIADIC ARRAY["nameLt", "nameLv", "nameRu", "nameEn", "shortName"] || aliases)
  gin_trgm_ops);
