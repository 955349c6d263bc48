package vn.sohoa.dossier;

/** A message about one dossier. */
record DossierMessage(String code, DossierRequest content) {}
