package vn.sohoa.extract;

import java.util.List;
import vn.sohoa.clean.Finding;

/** What one rule says: candidates for fields, and what is to be told about them. */
record Reading(List<ExtractedField> fields, List<Finding> findings) {
  static final Reading NOTHING = new Reading(List.of(), List.of());

  Reading {
    fields = List.copyOf(fields);
    findings = List.copyOf(findings);
  }

  static Reading of(ExtractedField... fields) {
    return new Reading(List.of(fields), List.of());
  }

  static Reading merge(List<Reading> readings) {
    return new Reading(
        readings.stream().flatMap(reading -> reading.fields().stream()).toList(),
        readings.stream().flatMap(reading -> reading.findings().stream()).toList());
  }
}
