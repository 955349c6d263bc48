-- What papers are recognised by when they come a second time, how good the data of a document is, and what became of
-- administrative units.

-- 0 to 100, of a document whose way has ended; 101 stands for "not known yet" in the order of the review queue.
ALTER TABLE document ADD COLUMN quality smallint CHECK (quality BETWEEN 0 AND 100);
CREATE INDEX document_quality ON document (state, (coalesce(quality, 101)), id DESC);

-- 256 bits, see engine.imaging.ImageHash; none for blank pages and those read before this migration.
ALTER TABLE page ADD COLUMN image_hash text CHECK (image_hash ~ '^[0-9a-f]{64}$');

-- Values of which two like papers share at least one: bands of hashes that already hold the numbers on the paper,
-- so that forms which differ in a number share none.
CREATE TABLE likeness (
  document_id uuid NOT NULL REFERENCES document,
  kind        text NOT NULL CHECK (kind IN ('CONTENT', 'IDENTITY', 'IMAGE')),
  page        integer NOT NULL CHECK (page >= 0),
  band        smallint NOT NULL CHECK (band >= 0),
  value       bigint NOT NULL,
  PRIMARY KEY (document_id, kind, page, band)
);
CREATE INDEX likeness_value ON likeness (kind, band, value);

-- Minima of hash functions over the words; the share of equal ones estimates how alike two texts are.
CREATE TABLE content_sketch (
  document_id uuid PRIMARY KEY REFERENCES document,
  minima      integer[] NOT NULL CHECK (cardinality(minima) = 64)
);

-- Which units came of an old one (xã, phường, thị trấn), by import. One row for each pair: an old unit that was divided
-- has several.
CREATE TABLE unit_change (
  old_code      text NOT NULL CHECK (old_code ~ '^\d{5}$'),
  old_ward      text NOT NULL CHECK (old_ward <> ''),
  old_district  text NOT NULL,
  old_province  text NOT NULL CHECK (old_province <> ''),
  new_code      text NOT NULL CHECK (new_code ~ '^\d{5}$'),
  new_ward      text NOT NULL CHECK (new_ward <> ''),
  new_province  text NOT NULL CHECK (new_province <> ''),
  divided       boolean NOT NULL,
  effective     date NOT NULL,
  old_ward_key     text NOT NULL CHECK (old_ward_key <> ''),
  old_district_key text NOT NULL,
  old_province_key text NOT NULL CHECK (old_province_key <> ''),
  PRIMARY KEY (old_code, new_code, effective)
);
CREATE INDEX unit_change_old ON unit_change (old_province_key, old_ward_key);
