-- Whether a page was scanned in colour, which some regulations ask for. 0 where it was read before this was kept.
ALTER TABLE page ADD COLUMN depth integer CHECK (depth IN (0, 1, 8, 24));
UPDATE page SET depth = 0 WHERE paper IS NOT NULL;
ALTER TABLE page ADD CHECK ((depth IS NULL) = (paper IS NULL));
