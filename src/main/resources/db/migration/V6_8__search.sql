-- A search for a kind by its name, which looked at the fields of all documents.
CREATE INDEX field_type_name ON field (text_key(value)) WHERE name = 'typeName';
-- Documents of all states, the worst first.
CREATE INDEX document_score ON document ((coalesce(quality, 101)), id DESC);
