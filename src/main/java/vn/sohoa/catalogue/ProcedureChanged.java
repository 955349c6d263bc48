package vn.sohoa.catalogue;

/** Told inside the transaction that wrote a procedure. */
public record ProcedureChanged(String code) {}
