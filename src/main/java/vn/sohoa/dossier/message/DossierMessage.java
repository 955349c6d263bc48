package vn.sohoa.dossier.message;

import vn.sohoa.dossier.DossierRequest;

/** A message about one dossier. */
record DossierMessage(String code, DossierRequest content) {}
