-- Numbers per day for reports and pages, which read no table rows: received, finished and decided in a range of days.
CREATE INDEX document_received ON document (received_at) INCLUDE (id, key_id, state);
CREATE INDEX document_finished ON document (finished_at) INCLUDE (state, decisions, page_count) WHERE finished_at IS NOT NULL;
CREATE INDEX decision_made_at ON decision (made_at) INCLUDE (document_id, kind);
-- Ages of what waits for a person.
CREATE INDEX document_waiting ON document (received_at) INCLUDE (id) WHERE state = 'NEEDS_REVIEW';
