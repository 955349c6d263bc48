-- Which form of the API the holder of a key speaks.
ALTER TABLE access_key ADD COLUMN profile text NOT NULL DEFAULT 'STANDARD'
  CONSTRAINT access_key_profile CHECK (profile IN ('STANDARD', 'GUIDANCE'));

-- A sender may give a document its code before Sohoa has given one of that agency and type; the row is held all the same.
ALTER TABLE doc_code_sequence
  DROP CONSTRAINT doc_code_sequence_last_number_check,
  ADD CONSTRAINT doc_code_sequence_last_number_check CHECK (last_number BETWEEN 0 AND 999999);
