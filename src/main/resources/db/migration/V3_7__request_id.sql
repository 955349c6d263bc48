-- Id of the request that sent the document (X-Request-Id), to find it in the logs of a gateway; none for those of before.
ALTER TABLE document ADD COLUMN request_id text CHECK (request_id ~ '^[!-~]{1,128}$');
