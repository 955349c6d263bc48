-- Rules that people's corrections propose (issue: nothing changes by itself). A proposal that nobody answered is not stored: it is computed
-- from decisions.
CREATE TABLE correction_rule (
  -- Of the four following columns, so that the same corrections are the same proposal.
  id       uuid PRIMARY KEY,
  field    text NOT NULL,
  -- Of the paper; empty: unknown.
  kind     text NOT NULL,
  machine  text NOT NULL CHECK (machine <> ''),
  value    text NOT NULL CHECK (value <> '' AND value <> machine),
  -- Of ProposalState all but OPEN, which is not stored.
  state    text NOT NULL CHECK (state IN ('ACCEPTED', 'DISMISSED')),
  reason   text NOT NULL CHECK (reason <> ''),
  key_id   text NOT NULL REFERENCES access_key,
  made_at  timestamptz NOT NULL
);
CREATE UNIQUE INDEX correction_rule_accepted ON correction_rule (kind, field, machine) WHERE state = 'ACCEPTED';
