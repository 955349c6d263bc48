package vn.sohoa.sql;

import java.util.Locale;

/** Element types of PostgreSQL arrays. */
public enum ArrayType {
  BIGINT,
  BOOLEAN,
  INTEGER,
  TEXT,
  TIMESTAMPTZ,
  UUID;

  String sqlName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
