-- Values of which two similar documents share at least one: bands of hashes that already include the numbers on the paper, so that
-- forms which differ in a number share none. An array takes a third of the space of a row for each band (ADR 0019).
CREATE TABLE likeness (
  document_id uuid NOT NULL REFERENCES document,
  kind        text NOT NULL CHECK (kind IN ('CONTENT', 'IDENTITY', 'IMAGE')),
  page        integer NOT NULL CHECK (page >= 0),
  bands       bigint[] NOT NULL CHECK (cardinality(bands) > 0),
  PRIMARY KEY (document_id, kind, page)
);
-- Every document is looked up right after it is inserted, so a list of pending entries would be read each time.
CREATE INDEX likeness_bands ON likeness USING gin (bands) WITH (fastupdate = off);

-- MinHash of the words; the share of equal minima estimates how similar two texts are.
CREATE TABLE content_sketch (
  document_id uuid PRIMARY KEY REFERENCES document,
  minima      integer[] NOT NULL CHECK (cardinality(minima) = 64)
);
