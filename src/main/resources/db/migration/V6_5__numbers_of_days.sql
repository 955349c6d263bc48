-- Numbers per day for reports and pages, which read no table rows: received, finished and decided in a range of days.
CREATE INDEX document_received ON document (received_at) INCLUDE (id, key_id, state);
CREATE INDEX document_finished ON document (finished_at) INCLUDE (id, state, page_count) WHERE finished_at IS NOT NULL;
-- Attestations are no reviews, and there may be one for each document.
CREATE INDEX decision_reviewed ON decision (made_at) INCLUDE (document_id) WHERE kind NOT IN ('ATTESTATION', 'UNDO');
-- Ages of what waits for a person, and what failed.
CREATE INDEX document_waiting ON document (received_at) INCLUDE (id) WHERE state = 'NEEDS_REVIEW';
CREATE INDEX document_failed ON document (id) INCLUDE (failure) WHERE state = 'FAILED' AND replaced_by IS NULL;
