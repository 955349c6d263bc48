-- What a damaged file still shows is read: the number of its pages may be too low, and images may end before their last line.
ALTER TABLE document ADD COLUMN page_count_sure boolean NOT NULL DEFAULT true;
ALTER TABLE page ADD COLUMN damage text;

-- Whether every page was checked upright for a stamp of secrecy. Only admins see words and files of documents that were not.
ALTER TABLE document ADD COLUMN secrecy_checked boolean NOT NULL DEFAULT false;

-- Until now, pages that were scanned upside down or sideways were not found. Only a text with the letters of a stamp can have one;
-- the service checks these documents again at its next start.
UPDATE document d SET secrecy_checked = true
WHERE (stage IN ('LINK', 'DONE') OR state = 'FAILED') AND state <> 'QUARANTINED'
  AND (released
       OR NOT EXISTS (
         SELECT FROM page_text t
         WHERE t.document_id = d.id
           AND public.unaccent('public.unaccent'::regdictionary, t.text) ~ 'M[^[:alnum:]]*A[^[:alnum:]]*T'));
UPDATE document SET stage = 'EXTRACT' WHERE stage = 'LINK' AND state = 'PROCESSING' AND NOT secrecy_checked;

CREATE INDEX document_secrecy_unchecked ON document (id) WHERE NOT secrecy_checked;
