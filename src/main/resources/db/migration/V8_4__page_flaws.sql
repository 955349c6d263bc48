-- Codes of what is wrong with the scan of a page, noted as soon as it is read, for the desk that still has the paper.
ALTER TABLE page ADD COLUMN flaws text[] NOT NULL DEFAULT '{}' CHECK (array_position(flaws, NULL) IS NULL);
