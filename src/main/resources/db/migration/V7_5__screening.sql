-- Documents that nobody could judge: a page could not be read, so that a stamp of secrecy on it was not seen.
ALTER TABLE document ADD COLUMN awaits_screening boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT document_awaits_screening_check CHECK (NOT awaits_screening OR state = 'QUARANTINED');
CREATE INDEX document_awaiting_screening ON document (id) WHERE awaits_screening;
-- The right to judge them, beside the role.
ALTER TABLE access_key DROP CONSTRAINT access_key_rights_check;
ALTER TABLE access_key ADD CONSTRAINT access_key_rights_check CHECK (rights <@ ARRAY['ATTEST', 'SCREEN']);
