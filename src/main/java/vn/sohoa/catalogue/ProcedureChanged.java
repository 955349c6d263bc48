package vn.sohoa.catalogue;

/** Event fired inside the transaction that wrote a procedure. */
public record ProcedureChanged(String code) {}
