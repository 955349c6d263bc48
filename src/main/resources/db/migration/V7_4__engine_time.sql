-- Time of engines that a document used, in all of its rounds.
CREATE TABLE engine_time (
  document_id uuid PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  millis      bigint NOT NULL CHECK (millis >= 0)
);
-- Time of engines that a key used while others waited: its documents come later by as much.
CREATE TABLE queue_share (
  key_id text PRIMARY KEY REFERENCES access_key,
  millis bigint NOT NULL CHECK (millis >= 0)
);
-- Turns count from the key's share, which may be more than the place in the queue.
ALTER TABLE document DROP CONSTRAINT document_turn_check;
-- A page that draws itself; pages that were not tried because the document used up its time.
ALTER TABLE document DROP CONSTRAINT document_failure_check;
ALTER TABLE document ADD CONSTRAINT document_failure_check CHECK (failure IN (
  'EMPTY_FILE', 'UNSUPPORTED_TYPE', 'CORRUPT_FILE', 'ENCRYPTED', 'NO_PAGES', 'TOO_MANY_PAGES', 'PAGE_TOO_LARGE', 'PAGE_LOOP',
  'PAGE_TOO_COMPLEX', 'OUT_OF_MEMORY', 'ENGINE_TIMEOUT', 'ENGINE_CRASHED', 'ENGINE_ERROR', 'PIPELINE_ERROR', 'BLOB_DAMAGED',
  'DOCUMENT_STOPPED'));
ALTER TABLE page DROP CONSTRAINT page_fault_check;
ALTER TABLE page ADD CONSTRAINT page_fault_check CHECK (fault IN (
  'EMPTY_FILE', 'UNSUPPORTED_TYPE', 'CORRUPT_FILE', 'ENCRYPTED', 'NO_PAGES', 'TOO_MANY_PAGES', 'PAGE_TOO_LARGE', 'PAGE_LOOP',
  'PAGE_TOO_COMPLEX', 'OUT_OF_MEMORY', 'ENGINE_TIMEOUT', 'ENGINE_CRASHED', 'ENGINE_ERROR', 'PIPELINE_ERROR', 'BLOB_DAMAGED',
  'DOCUMENT_STOPPED'));
