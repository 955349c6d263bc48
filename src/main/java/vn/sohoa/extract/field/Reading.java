package vn.sohoa.extract.field;

import java.util.List;
import vn.sohoa.clean.finding.Finding;

/** Result of one rule: candidates for fields, findings, and intervals of unreadable dates. */
public record Reading(List<Candidate> fields, List<Finding> findings, List<DateBounds> bounds) {
  public static final Reading NOTHING = new Reading(List.of(), List.of());

  public Reading {
    fields = List.copyOf(fields);
    findings = List.copyOf(findings);
    bounds = List.copyOf(bounds);
  }

  public Reading(List<Candidate> fields, List<Finding> findings) {
    this(fields, findings, List.of());
  }

  public static Reading of(Candidate... fields) {
    return new Reading(List.of(fields), List.of());
  }

  public static Reading merge(List<Reading> readings) {
    return new Reading(
        readings.stream().flatMap(reading -> reading.fields().stream()).toList(),
        readings.stream().flatMap(reading -> reading.findings().stream()).toList(),
        readings.stream().flatMap(reading -> reading.bounds().stream()).toList());
  }
}
