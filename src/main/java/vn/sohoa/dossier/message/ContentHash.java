package vn.sohoa.dossier.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.sohoa.dossier.Dossier;
import vn.sohoa.dossier.DossierComponent;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.dossier.DossierRequest.ApplicantView;
import vn.sohoa.dossier.DossierRequest.ReturnedResult;
import vn.sohoa.dossier.DossierRequest.SubmittedComponent;
import vn.sohoa.dossier.StateEntry;

/**
 * SHA-256 of what a message says, without its order: messages that are stored alike have the same.
 * Hashes are stored, so the form never changes; a new member is added at the end, if present.
 */
final class ContentHash {
  private final MessageDigest digest;

  private ContentHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String of(DossierRequest sent) {
    var hash = new ContentHash();
    hash.addStored(sent);
    hash.add("stateSince", sent.stateSince().map(ContentHash::time));
    sent.history().ifPresent(hash::addHistory);
    return hash.hex();
  }

  /**
   * Compares the stored values of a dossier whose messages were received before hashes were stored
   * with those of a message. Times of states are not compared.
   */
  static boolean isStored(Dossier dossier, DossierRequest sent) {
    var stored = new ContentHash();
    stored.addStored(dossier.content());
    var other = new ContentHash();
    other.addStored(sent);
    return stored.hex().equals(other.hex());
  }

  private void addStored(DossierRequest sent) {
    add("procedureCode", sent.procedureCode());
    add("channel", sent.channel().name());
    add("department", sent.department());
    add("state", sent.state().name());
    addApplicant(ApplicantView.of(sent.applicant().toApplicant()));
    add("receivedAt", time(sent.receivedAt()));
    add("dueAt", sent.dueAt().map(ContentHash::time));
    add("finishedAt", sent.finishedAt().map(ContentHash::time));
    sent.submitted().stream()
        .map(component -> new DossierComponent(component).toView())
        .sorted(Comparator.comparing(SubmittedComponent::code))
        .forEach(this::addComponent);
    sent.result().ifPresent(this::addResult);
    addFlag("componentReused", sent.componentReused());
    addFlag("populationData", sent.populationData());
    add("otherFileUrl", sent.otherFileUrl());
    addFlag("fromStore", sent.fromStore());
    add("receivingAgency", sent.receivingAgency());
  }

  private void addApplicant(ApplicantView applicant) {
    add("applicant.kind", applicant.kind().name());
    add("applicant.name", applicant.name());
    add("applicant.idType", applicant.idType());
    add("applicant.idNumber", applicant.idNumber());
    add("applicant.taxCode", applicant.taxCode());
  }

  private void addComponent(SubmittedComponent component) {
    add("component", component.code());
    add("declaredPages", component.declaredPages().map(String::valueOf));
    add("declaredNotePages", component.declaredNotePages().map(String::valueOf));
    addFlag("secret", component.secret());
    add("fileUrl", component.fileUrl());
    addFlag("reused", component.reused());
    addFlag("fromStore", component.fromStore());
    add("reuses", component.reuses());
    addFlag("usedAgain", component.usedAgain());
    addFlag("electronic", component.electronic());
    add("replacedByData", component.replacedByData().map(DossierRequest.ReplacingData::database));
  }

  private void addResult(ReturnedResult result) {
    add("result.url", result.url());
    addFlag("result.shared", result.shared());
    add("result.number", result.number());
    add("result.issuedOn", result.issuedOn().map(String::valueOf));
    addFlag("result.secret", result.secret());
    addFlag("result.electronic", result.electronic());
  }

  private void addHistory(List<StateEntry> history) {
    add("history", Integer.toString(history.size()));
    history.stream()
        .map(entry -> time(entry.at()) + " " + entry.state())
        .sorted()
        .forEach(entry -> add("entry", entry));
  }

  private void addFlag(String name, Optional<Boolean> flag) {
    add(name, flag.filter(set -> set).map(String::valueOf));
  }

  private void add(String name, Optional<String> value) {
    value.ifPresent(text -> add(name, text));
  }

  /** Adds name and value with their lengths, so that no two sequences are the same bytes. */
  private void add(String name, String value) {
    for (String text : List.of(name, value)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
  }

  /** The precision of the database. */
  private static String time(OffsetDateTime sent) {
    return sent.toInstant().truncatedTo(ChronoUnit.MICROS).toString();
  }

  private String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
