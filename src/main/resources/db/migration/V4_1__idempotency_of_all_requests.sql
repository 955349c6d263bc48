-- Other requests than imports create resources, too.
ALTER TABLE idempotency_key ADD COLUMN resource text;
UPDATE idempotency_key SET resource = document_id::text;
ALTER TABLE idempotency_key ALTER COLUMN resource SET NOT NULL, DROP COLUMN document_id;
