package vn.sohoa.extract.kind;

/** Display name in Vietnamese and English. */
public record Label(String vi, String en) {}
