-- What a clerk asks at the desk: which dossier is meant, and which documents that wait for review may belong to it.

-- Words of a name without marks, whatever stands between them.
CREATE FUNCTION name_words(name text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN to_tsvector('simple'::regconfig, regexp_replace(public.search_key(name), '[^[:alnum:]]+', ' ', 'g'));

-- All words that a person typed, each perhaps only begun; NULL if there is none, which matches nothing.
CREATE FUNCTION name_query(typed text) RETURNS tsquery
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN to_tsquery('simple'::regconfig,
    replace(nullif(trim(regexp_replace(public.search_key(typed), '[^[:alnum:]]+', ' ', 'g')), ''), ' ', ':* & ') || ':*');
CREATE INDEX dossier_applicant_words ON dossier USING gin (name_words(applicant_name));

-- People leave out the code of the agency, which is what stands before the first hyphen.
CREATE FUNCTION code_without_agency(code text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN upper(coalesce(substring(code FROM '-(.+)'), code));
CREATE INDEX dossier_code_without_agency ON dossier ((code_without_agency(code) COLLATE "C"), code);

-- Dossiers that an undecided link names.
CREATE FUNCTION candidate_dossiers(evidence jsonb) RETURNS jsonb
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN jsonb_path_query_array(evidence, '$[*].dossierCode');
CREATE INDEX document_link_candidates ON document_link USING gin (candidate_dossiers(evidence) jsonb_path_ops)
  WHERE decision <> 'LINKED';
