package vn.sohoa.document;

import java.util.Optional;
import java.util.OptionalInt;

/** What the sender said about a scan. It is taken as given, not as proven. */
public record Declaration(
    String agencyCode,
    DocumentRole role,
    Optional<String> dossierCode,
    Optional<String> componentCode,
    Optional<String> procedureCode,
    OptionalInt pages,
    Optional<String> fileName) {}
