package vn.sohoa.link.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Documents and dossiers for scoring, each one change away from a plain case. */
final class Cases {
  static final String CODE = "H24.99-250415-0001";
  static final String OTHER_CODE = "H24.99-250415-0002";
  static final Instant RECEIVED = Instant.parse("2025-04-15T02:00:00Z");
  static final double MANY = 100_000;

  private Cases() {}

  static CandidateDossier dossier(String code, String name, String taxCode) {
    return new CandidateDossier(
        code,
        "1.009645",
        name,
        Optional.empty(),
        Optional.of(taxCode),
        RECEIVED,
        Optional.empty(),
        CandidateDossier.Result.UNTOLD,
        CandidateDossier.Neighbours.NONE);
  }

  static CandidateDossier dossier(String code) {
    return dossier(code, "Công ty TNHH Thử Nghiệm", "0100112437");
  }

  static Signals nothing() {
    return new Signals(
        new Signals.Declared(false, Optional.empty(), List.of()),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        RECEIVED);
  }

  /** Returns a document declared for these components of the dossier {@link #CODE}. */
  static Signals declaring(List<String> components) {
    Signals plain = ofKind("", Optional.empty(), false);
    return new Signals(
        new Signals.Declared(false, Optional.of(CODE), components),
        plain.codesRead(),
        plain.codesGuessed(),
        plain.procedureCode(),
        plain.numbers(),
        plain.names(),
        plain.kind(),
        plain.standsFor(),
        plain.number(),
        plain.issuedOn(),
        plain.scannedAt());
  }

  static Signals declared(Signals signals, String dossier) {
    return new Signals(
        new Signals.Declared(
            signals.declared().result(), Optional.of(dossier), signals.declared().components()),
        signals.codesRead(),
        signals.codesGuessed(),
        signals.procedureCode(),
        signals.numbers(),
        signals.names(),
        signals.kind(),
        signals.standsFor(),
        signals.number(),
        signals.issuedOn(),
        signals.scannedAt());
  }

  static Signals reads(Signals signals, Signals.ReadCode... codes) {
    return new Signals(
        signals.declared(),
        List.of(codes),
        signals.codesGuessed(),
        signals.procedureCode(),
        signals.numbers(),
        signals.names(),
        signals.kind(),
        signals.standsFor(),
        signals.number(),
        signals.issuedOn(),
        signals.scannedAt());
  }

  static Signals guessed(Signals signals, List<String> codes) {
    return new Signals(
        signals.declared(),
        signals.codesRead(),
        codes,
        signals.procedureCode(),
        signals.numbers(),
        signals.names(),
        signals.kind(),
        signals.standsFor(),
        signals.number(),
        signals.issuedOn(),
        signals.scannedAt());
  }

  static Signals scannedLater(Signals signals) {
    return new Signals(
        signals.declared(),
        signals.codesRead(),
        signals.codesGuessed(),
        signals.procedureCode(),
        signals.numbers(),
        signals.names(),
        signals.kind(),
        signals.standsFor(),
        signals.number(),
        signals.issuedOn(),
        signals.scannedAt().plus(400, ChronoUnit.DAYS));
  }

  static Signals.ReadCode printed(String code) {
    return new Signals.ReadCode(code, 0.9, "text.dossier");
  }

  static Signals.ReadCode barcode(String code) {
    return new Signals.ReadCode(code, 0.99, "barcode.dossier");
  }

  static Signals names(Signals signals, String taxCode, String... names) {
    return new Signals(
        signals.declared(),
        signals.codesRead(),
        signals.codesGuessed(),
        Optional.of("1.009645"),
        List.of(new Signals.ReadNumber(taxCode, true, true)),
        List.of(names),
        signals.kind(),
        signals.standsFor(),
        signals.number(),
        Optional.of(LocalDate.of(2025, 4, 12)),
        signals.scannedAt());
  }

  static Signals ofKind(String kind, Optional<String> component, boolean result) {
    Signals plain = nothing();
    return new Signals(
        new Signals.Declared(result, Optional.of(CODE), component.stream().toList()),
        plain.codesRead(),
        plain.codesGuessed(),
        plain.procedureCode(),
        plain.numbers(),
        plain.names(),
        Optional.of(kind).filter(text -> !text.isEmpty()),
        plain.standsFor(),
        plain.number(),
        plain.issuedOn(),
        plain.scannedAt());
  }

  /** Returns a paper that calls itself so, of a kind that stands for these components. */
  static Signals standingFor(String kind, String... components) {
    Signals plain = ofKind(kind, Optional.empty(), false);
    return new Signals(
        plain.declared(),
        plain.codesRead(),
        plain.codesGuessed(),
        plain.procedureCode(),
        plain.numbers(),
        plain.names(),
        plain.kind(),
        List.of(components),
        plain.number(),
        plain.issuedOn(),
        plain.scannedAt());
  }
}
