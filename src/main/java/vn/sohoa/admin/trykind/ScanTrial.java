package vn.sohoa.admin.trykind;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;

/**
 * What was read on one scan.
 *
 * @param name name of the file, in NFC: some systems decompose what others compose
 * @param reading empty if the scan cannot be read
 * @param fault why it cannot be read; empty if it can
 */
public record ScanTrial(String name, Optional<Extraction> reading, String fault) {
  public ScanTrial {
    name = Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /** Returns the trial of a scan that was read. */
  public static ScanTrial of(String name, Extraction reading) {
    return new ScanTrial(name, Optional.of(reading), "");
  }

  /** Returns the trial of a scan that cannot be read. */
  static ScanTrial unreadable(String name, String fault) {
    return new ScanTrial(name, Optional.empty(), fault);
  }

  /** Returns what was found for a field, also what has no valid value. */
  List<ExtractedField> fields(String field) {
    return reading.stream()
        .flatMap(found -> found.fields().stream())
        .filter(found -> found.name().metadataName().equals(field))
        .toList();
  }

  /** Returns the valid values of a field; several if it may have several. */
  List<String> values(String field) {
    return fields(field).stream().flatMap(found -> found.clean().stream()).toList();
  }

  /** Returns the lowest confidence of the valid values of a field, 0 to 1; 0 if it has none. */
  double confidence(String field) {
    return fields(field).stream()
        .filter(found -> found.clean().isPresent())
        .mapToDouble(ExtractedField::confidence)
        .min()
        .orElse(0);
  }

  /** Returns the id of the kind that was recognised. */
  Optional<String> kind() {
    return reading.flatMap(Extraction::kind).map(found -> found.id());
  }
}
