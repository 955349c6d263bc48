-- Keys under which texts and names are compared. Indexes and generated columns store their results, so these functions are
-- versioned: a change needs a new migration that also rebuilds page_text_search and the applicant key. What stores nothing is repeatable.

CREATE EXTENSION IF NOT EXISTS unaccent;

-- unaccent() is only STABLE, because its dictionary could change; naming the dictionary makes it safe to index on.
CREATE FUNCTION search_key(content text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, content));

-- "quản lí" and "quản lý" are the same key: where y is the only vowel of a syllable, i is written as well (kỹ and kĩ, Mỹ and Mĩ,
-- quý and quí). Names of persons and wards keep their letter: they use search_key.
CREATE FUNCTION text_key(content text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN regexp_replace(public.search_key(content), '\m([hklmst]|qu)y\M', '\1i', 'g');

CREATE FUNCTION search_text(content text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN to_tsvector('simple'::regconfig, public.text_key(content));

-- A name without marks, legal forms and anything but letters and digits; letters that OCR confuses are equal.
-- vn.sohoa.link.scoring.NameKey computes the same.
CREATE FUNCTION name_key(name text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN translate(
    regexp_replace(
      regexp_replace(
        public.search_key(name),
        '\m(cong ty|trach nhiem huu han|tnhh|co phan|cp|mot thanh vien|mtv|1 thanh vien|ong|ba)\M', ' ', 'g'),
      '[^a-z0-9]+', '', 'g'),
    '01l|', 'oii');
