-- Which blobs documents refer to: blobs without a reference are deleted, and whoever refers to one has to be found.
CREATE INDEX rendition_sha256 ON rendition (sha256);
CREATE INDEX page_content_sha256 ON page (content_sha256) WHERE content_sha256 IS NOT NULL;

-- A verification of all blobs, in 256 parts by the first two digits of their digests.
CREATE TABLE scrub (
  id         uuid PRIMARY KEY,
  cause      text NOT NULL CHECK (cause IN ('NIGHTLY', 'ADMIN')),
  state      text NOT NULL CHECK (state IN ('RUNNING', 'PAUSED', 'DONE', 'FAILED')),
  collect    boolean NOT NULL,
  -- The process that runs it: another may take it over.
  runner     uuid NOT NULL,
  started_at timestamptz NOT NULL,
  -- By the process that runs it. One that is silent for some minutes is taken for dead.
  alive_at   timestamptz NOT NULL,
  ended_at   timestamptz,
  next_part  integer NOT NULL DEFAULT 0 CHECK (next_part BETWEEN 0 AND 256),
  verified   bigint NOT NULL DEFAULT 0,
  bytes      bigint NOT NULL DEFAULT 0,
  damaged    bigint NOT NULL DEFAULT 0,
  missing    bigint NOT NULL DEFAULT 0,
  orphans    bigint NOT NULL DEFAULT 0,
  collected  bigint NOT NULL DEFAULT 0,
  CHECK ((ended_at IS NULL) = (state IN ('RUNNING', 'PAUSED')))
);
-- One at a time, on all machines.
CREATE UNIQUE INDEX scrub_running ON scrub (state) WHERE state = 'RUNNING';
CREATE INDEX scrub_started ON scrub (started_at);

CREATE TABLE scrub_finding (
  scrub_id uuid NOT NULL REFERENCES scrub ON DELETE CASCADE,
  sha256   text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  problem  text NOT NULL CHECK (problem IN ('MISSING', 'DAMAGED', 'ORPHAN')),
  PRIMARY KEY (scrub_id, sha256)
);
