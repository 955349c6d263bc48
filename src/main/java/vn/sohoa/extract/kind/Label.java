package vn.sohoa.extract.kind;

/** A name for people in both languages. */
public record Label(String vi, String en) {}
