-- What waits for a person, by its age: exactly the documents of the review queue, so that no table row is read.
DROP INDEX document_waiting;
CREATE INDEX document_waiting ON document (received_at) WHERE state = 'NEEDS_REVIEW' AND replaced_by IS NULL;
