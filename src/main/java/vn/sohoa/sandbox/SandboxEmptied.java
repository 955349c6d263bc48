package vn.sohoa.sandbox;

/** All records were deleted, the accounts of people among them. */
public record SandboxEmptied() {}
