-- The words of all texts are made anew, with their stems; until then they are found as they were.
UPDATE "SearchCursor" SET seq = 0;
