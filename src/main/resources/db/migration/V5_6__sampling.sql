-- Samples that measure quality: a second person reads without knowing what was read first (D17).

CREATE TABLE sampling_plan (
  id               uuid PRIMARY KEY,
  name             text NOT NULL CHECK (name <> ''),
  -- The filter that the lot was selected by, and how many documents it had.
  lot              jsonb NOT NULL CHECK (jsonb_typeof(lot) = 'object'),
  lot_size         integer NOT NULL CHECK (lot_size > 0),
  strata           text[] NOT NULL CHECK (strata <@ ARRAY['KIND', 'STATION', 'CLERK']),
  fields           text[] NOT NULL CHECK (fields <> '{}'),
  lines            integer NOT NULL CHECK (lines BETWEEN 0 AND 20),
  -- With the lot and the strata it gives the same sample again.
  seed             bigint NOT NULL,
  target           double precision NOT NULL CHECK (target BETWEEN 0 AND 1),
  character_target double precision NOT NULL CHECK (character_target BETWEEN 0 AND 1),
  key_id           text NOT NULL REFERENCES access_key,
  made_at          timestamptz NOT NULL,
  verdict          text CHECK (verdict IN ('ACCEPTED', 'RETURNED')),
  decided_at       timestamptz,
  CHECK ((verdict IS NULL) = (decided_at IS NULL))
);

CREATE TABLE sampling_item (
  plan_id        uuid NOT NULL REFERENCES sampling_plan,
  position       integer NOT NULL CHECK (position > 0),
  document_id    uuid NOT NULL REFERENCES document,
  stratum        text NOT NULL,
  state          text NOT NULL DEFAULT 'SECOND' CHECK (state IN ('SECOND', 'THIRD', 'DONE')),
  second_by      text REFERENCES access_key,
  third_by       text REFERENCES access_key CHECK (third_by <> second_by),
  assigned_to    text REFERENCES access_key,
  assigned_until timestamptz,
  PRIMARY KEY (plan_id, position),
  UNIQUE (plan_id, document_id),
  CHECK ((state = 'SECOND') = (second_by IS NULL)),
  CHECK ((assigned_to IS NULL) = (assigned_until IS NULL))
);
CREATE INDEX sampling_item_open ON sampling_item (plan_id, position) WHERE state <> 'DONE';

-- A NULL value: there is none on the paper.
CREATE TABLE sampling_value (
  plan_id  uuid NOT NULL,
  position integer NOT NULL,
  name     text NOT NULL,
  -- As it was when the sample was drawn.
  first    text,
  second   text,
  third    text,
  -- NULL until decided.
  correct  boolean,
  PRIMARY KEY (plan_id, position, name),
  FOREIGN KEY (plan_id, position) REFERENCES sampling_item
);

CREATE TABLE sampling_line (
  plan_id    uuid NOT NULL,
  position   integer NOT NULL,
  number     integer NOT NULL CHECK (number > 0),
  page       integer NOT NULL,
  -- In points (1/72 inch) from the page's top left.
  box_x      double precision NOT NULL,
  box_y      double precision NOT NULL,
  box_width  double precision NOT NULL,
  box_height double precision NOT NULL,
  read       text NOT NULL,
  -- Typed by a person; NULL until then.
  typed      text,
  correct    integer CHECK (correct >= 0),
  characters integer CHECK (characters >= correct),
  PRIMARY KEY (plan_id, position, number),
  FOREIGN KEY (plan_id, position) REFERENCES sampling_item,
  CHECK (num_nulls(typed, correct, characters) IN (0, 3))
);
