-- People sign in with a password. Their account is a row of access_key that a password opens instead of a text, so that every key_id
-- and every right works for people and systems alike.

ALTER TABLE access_key ADD COLUMN form text NOT NULL DEFAULT 'KEY' CHECK (form IN ('KEY', 'ACCOUNT'));
ALTER TABLE access_key ALTER COLUMN secret_hash DROP NOT NULL;
ALTER TABLE access_key ADD CONSTRAINT access_key_secret CHECK ((form = 'KEY') = (secret_hash IS NOT NULL));
ALTER TABLE access_key ADD CONSTRAINT access_key_form UNIQUE (id, form);

CREATE TABLE account (
  key_id          text PRIMARY KEY,
  form            text NOT NULL GENERATED ALWAYS AS ('ACCOUNT') STORED,
  -- Lower case, and without marks, so that an input method does not change it.
  login           text NOT NULL UNIQUE CHECK (login ~ '^[a-z0-9][a-z0-9._@-]{1,63}$'),
  -- In PHC form; NULL until the person has set a first one.
  password_hash   text CHECK (password_hash LIKE '$argon2id$%'),
  -- The next sign-in opens only the page that changes the password.
  must_change     boolean NOT NULL DEFAULT false,
  -- Attempts since the last one that succeeded.
  failures        integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
  locked_until    timestamptz,
  language        text NOT NULL DEFAULT 'VIETNAMESE' CHECK (language IN ('VIETNAMESE', 'ENGLISH')),
  last_sign_in_at timestamptz,
  FOREIGN KEY (key_id, form) REFERENCES access_key (id, form),
  CHECK (password_hash IS NOT NULL OR NOT must_change)
);

-- People look for what a colleague did.
CREATE INDEX audit_entry_actor ON audit_entry (actor, id);

-- One-time links that set a password.
CREATE TABLE sign_in_link (
  token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  key_id     text NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
  used_at    timestamptz
);
CREATE UNIQUE INDEX sign_in_link_unused ON sign_in_link (key_id) WHERE used_at IS NULL;

CREATE TABLE session (
  token_hash   bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  key_id       text NOT NULL REFERENCES account,
  created_at   timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL CHECK (last_used_at >= created_at),
  expires_at   timestamptz NOT NULL CHECK (expires_at > created_at)
);
CREATE INDEX session_key ON session (key_id);
