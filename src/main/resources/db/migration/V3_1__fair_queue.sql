-- A task's priority is its negated place in the order of service, which grows without limit.
ALTER TABLE scheduled_tasks ALTER COLUMN priority TYPE integer;
-- Place of the document in the order of service: documents of one key in their order, keys in turns.
ALTER TABLE document ADD COLUMN turn integer NOT NULL DEFAULT 0 CHECK (turn >= 0);
-- How often processing was restarted: distinguishes the tasks of one round from those of the round before.
ALTER TABLE document ADD COLUMN restarts integer NOT NULL DEFAULT 0 CHECK (restarts >= 0);
DROP INDEX document_unfinished;
CREATE INDEX document_unfinished ON document (key_id, turn) WHERE state IN ('RECEIVED', 'PROCESSING');
