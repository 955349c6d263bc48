package vn.sohoa.sql;

import java.util.Locale;

/** Types of the elements of PostgreSQL arrays. */
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
