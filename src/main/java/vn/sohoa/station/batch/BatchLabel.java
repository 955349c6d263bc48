package vn.sohoa.station.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What people know a batch by.
 *
 * @param name of the batch
 * @param operator who scans
 * @param device what scans
 * @param profile settings of the scanner
 */
public record BatchLabel(
    Optional<String> name,
    Optional<String> operator,
    Optional<String> device,
    Optional<String> profile) {
  void putInto(ObjectNode manifest) {
    name.ifPresent(text -> manifest.put("name", text));
    operator.ifPresent(text -> manifest.put("operator", text));
    device.ifPresent(text -> manifest.put("device", text));
    profile.ifPresent(text -> manifest.put("profile", text));
  }
}
