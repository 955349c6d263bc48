-- Values of which two similar documents share at least one: bands of hashes that already include the numbers on the paper, so that
-- forms which differ in a number share none.
CREATE TABLE likeness (
  document_id uuid NOT NULL REFERENCES document,
  kind        text NOT NULL CHECK (kind IN ('CONTENT', 'IDENTITY', 'IMAGE')),
  page        integer NOT NULL CHECK (page >= 0),
  band        smallint NOT NULL CHECK (band >= 0),
  value       bigint NOT NULL,
  PRIMARY KEY (document_id, kind, page, band)
);
CREATE INDEX likeness_value ON likeness (kind, band, value);

-- MinHash of the words; the share of equal minima estimates how similar two texts are.
CREATE TABLE content_sketch (
  document_id uuid PRIMARY KEY REFERENCES document,
  minima      integer[] NOT NULL CHECK (cardinality(minima) = 64)
);
