package vn.sohoa.web.records;

/** An option of a filter. */
public record Choice(String value, String text, boolean chosen) {}
