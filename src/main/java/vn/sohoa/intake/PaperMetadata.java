package vn.sohoa.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.identifier.DocCode;
import vn.sohoa.clean.metadata.MetadataFields;
import vn.sohoa.document.FlawWords;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;

/**
 * What the sender of a scan knows about the paper itself: the minimum set of the BKHCN guidance of
 * 11/2025.
 *
 * @param docCode the code that the sender has given the document; empty if the next one is given
 * @param externalId the DocCode of another system
 * @param batch the batch that the file belongs to
 * @param values canonical values by name of the field
 */
public record PaperMetadata(
    Optional<DocCode> docCode,
    Optional<String> externalId,
    Optional<UUID> batch,
    Map<String, String> values) {
  /** Nothing is known. */
  public static final PaperMetadata NONE =
      new PaperMetadata(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

  public PaperMetadata {
    values = Map.copyOf(values);
  }

  /**
   * Cleans what was sent.
   *
   * @throws ProblemException VALUE_REFUSED with what the cleaners found, if a value breaks the
   *     grammar of its field
   */
  static PaperMetadata of(
      Optional<String> externalId, Optional<UUID> batch, Map<String, Optional<String>> sent) {
    var values = new LinkedHashMap<String, String>();
    List<RequestFault> faults = new ArrayList<>();
    sent.forEach((name, value) -> value.ifPresent(present -> clean(name, present, values, faults)));
    if (!faults.isEmpty()) {
      throw new ProblemException(Reason.VALUE_REFUSED, faults);
    }
    return new PaperMetadata(Optional.empty(), externalId, batch, values);
  }

  /**
   * Cleans the metadata of a document whose code its sender has given.
   *
   * @param sent by name of the field
   * @throws ProblemException as {@link #of}
   */
  public static PaperMetadata ofCode(DocCode docCode, Map<String, String> sent) {
    var values = new LinkedHashMap<String, Optional<String>>();
    sent.forEach((name, value) -> values.put(name, Optional.of(value)));
    PaperMetadata cleaned = of(Optional.empty(), Optional.empty(), values);
    return new PaperMetadata(
        Optional.of(docCode), Optional.empty(), Optional.empty(), cleaned.values());
  }

  private static void clean(
      String name, String sent, Map<String, String> values, List<RequestFault> faults) {
    Cleaned cleaned = MetadataFields.named(name).orElseThrow().clean(sent);
    List<Cleaned.Flaw> flaws = cleaned.objections();
    flaws.forEach(flaw -> faults.add(RequestFault.atPointer("/" + name, FlawWords.of(flaw))));
    if (flaws.isEmpty()) {
      values.put(name, cleaned.value().orElseThrow());
    }
  }

  /** Returns the part of a request's fingerprint; empty if nothing was sent. */
  public String fingerprint() {
    return docCode.map(code -> " docCode=" + code).orElse("")
        + externalId.map(id -> " externalId=" + id).orElse("")
        + batch.map(id -> " batch=" + id).orElse("")
        + (values.isEmpty() ? "" : " values=" + new TreeMap<>(values));
  }
}
