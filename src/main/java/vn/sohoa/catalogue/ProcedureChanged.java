package vn.sohoa.catalogue;

/** Event fired in the transaction that wrote a procedure. */
public record ProcedureChanged(String code) {}
