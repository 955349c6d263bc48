-- Search finds "quản lí" and "quản lý" by either: where y is the only vowel of a syllable, people write i as well (kỹ and kĩ,
-- Mỹ and Mĩ, quý and quí). Only the keys by which papers are searched are folded; names of persons and wards keep theirs.

CREATE FUNCTION text_key(content text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN regexp_replace(public.search_key(content), '\m([hklmst]|qu)y\M', '\1i', 'g');

DROP INDEX page_text;
CREATE OR REPLACE FUNCTION search_text(content text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN to_tsvector('simple'::regconfig, public.text_key(content));
CREATE INDEX page_text ON page USING gin (search_text(text)) WHERE text IS NOT NULL;
