-- One decision per document; an ambiguous one names its candidates in the evidence.
CREATE TABLE document_link (
  document_id  uuid PRIMARY KEY REFERENCES document,
  decision     text NOT NULL CHECK (decision IN ('LINKED', 'AMBIGUOUS', 'UNMATCHED')),
  dossier_code text REFERENCES dossier,
  confidence   double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  evidence     jsonb NOT NULL,
  -- Keys by which a dossier that is registered later finds its documents.
  wanted       text[] NOT NULL,
  decided_at   timestamptz NOT NULL,
  -- The key of the clerk who decided; such a row is never changed automatically.
  decided_by   text REFERENCES access_key,
  -- Keys of the dossier when it was linked automatically; when they change, the document is linked again.
  dossier_keys text[] NOT NULL DEFAULT '{}',
  version      integer NOT NULL DEFAULT 0,
  UNIQUE (document_id, dossier_code),
  CHECK ((decision = 'LINKED') = (dossier_code IS NOT NULL))
);
CREATE INDEX document_link_dossier ON document_link (dossier_code) WHERE dossier_code IS NOT NULL;
CREATE INDEX document_link_wanted ON document_link USING gin (wanted) WHERE decision <> 'LINKED';

-- The components that a linked document serves. The dossier is repeated for the foreign key, which refuses components of a dossier
-- that the document is not linked to, and for the index.
CREATE TABLE document_link_component (
  document_id    uuid NOT NULL,
  -- 0 is the component that the paper was filed for.
  position       integer NOT NULL CHECK (position >= 0),
  dossier_code   text NOT NULL,
  component_code text NOT NULL CHECK (component_code <> ''),
  PRIMARY KEY (document_id, position),
  UNIQUE (document_id, component_code) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (document_id, dossier_code) REFERENCES document_link (document_id, dossier_code)
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX document_link_component_served ON document_link_component (dossier_code, component_code);
