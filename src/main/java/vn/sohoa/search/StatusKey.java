package vn.sohoa.search;

import java.util.regex.Pattern;

/** What documents are asked for by, when many statuses are asked for at once. */
enum StatusKey {
  DOC_CODE("docCode", "doc_code", ".{1,100}"),
  EXTERNAL_ID("externalId", "external_id", ".{1,100}"),
  SHA256("sha256", "sha256", "[0-9a-f]{64}");

  private final String parameter;
  private final String column;
  private final Pattern form;

  StatusKey(String parameter, String column, String form) {
    this.parameter = parameter;
    this.column = column;
    this.form = Pattern.compile(form);
  }

  /** Returns the name of the query parameter. */
  String parameter() {
    return parameter;
  }

  /** Returns the column of the table of documents. */
  String column() {
    return column;
  }

  boolean accepts(String value) {
    return form.matcher(value).matches();
  }

  /** Returns the form of a value, for people. */
  String form() {
    return form.pattern();
  }
}
