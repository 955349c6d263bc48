package vn.sohoa.dossier;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.sohoa.catalogue.Procedure;
import vn.sohoa.time.VietnamTime;

/** A dossier (hồ sơ) of the one-stop system. */
@Entity
@Table(name = "dossier")
public class Dossier {
  private static final int BATCH = 200;

  @Id private String code;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "procedure_id")
  private Procedure procedure;

  @Column(name = "procedure_code")
  private String procedureCode;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private @Nullable String department;

  @Enumerated(EnumType.STRING)
  private DossierState state;

  @Embedded private Applicant applicant;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "due_at")
  private @Nullable Instant dueAt;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  @ElementCollection
  @CollectionTable(name = "dossier_component", joinColumns = @JoinColumn(name = "dossier_code"))
  @OrderColumn(name = "position")
  @BatchSize(size = BATCH)
  private List<DossierComponent> components = new ArrayList<>();

  @Column(name = "source_version")
  private @Nullable Long sourceVersion;

  @Column(name = "source_updated_at")
  private @Nullable Instant sourceUpdatedAt;

  @Column(name = "history_version")
  private @Nullable Long historyVersion;

  @Column(name = "history_updated_at")
  private @Nullable Instant historyUpdatedAt;

  @Column(name = "result_url")
  private @Nullable String resultUrl;

  @Column(name = "result_shared")
  private boolean resultShared;

  @Column(name = "result_secret")
  private boolean resultSecret;

  @Column(name = "result_electronic")
  private boolean resultElectronic;

  @Column(name = "result_number")
  private @Nullable String resultNumber;

  @Column(name = "result_issued_on")
  private @Nullable LocalDate resultIssuedOn;

  @Column(name = "component_reused")
  private boolean componentReused;

  @Column(name = "population_data")
  private boolean populationData;

  @Column(name = "other_file_url")
  private @Nullable String otherFileUrl;

  @Column(name = "from_store")
  private boolean fromStore;

  @Column(name = "receiving_agency")
  private @Nullable String receivingAgency;

  @Column(name = "source_hash")
  private @Nullable String sourceHash;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "other_members")
  private @Nullable Map<String, Object> otherMembers;

  @Version private int version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Dossier() {}

  @SuppressWarnings("NullAway.Init") // the rest follows at once
  public Dossier(String code, Instant now) {
    this.code = code;
    this.createdAt = now;
    this.updatedAt = now;
  }

  public void assign(
      Procedure procedure, Channel channel, Optional<String> department, DossierState state) {
    this.procedure = procedure;
    this.procedureCode = procedure.code();
    this.channel = channel;
    this.department = department.orElse(null);
    this.state = state;
  }

  public void handIn(Applicant applicant, List<DossierComponent> components) {
    this.applicant = applicant;
    this.components.clear();
    this.components.addAll(components);
  }

  public void schedule(
      Instant received, Optional<Instant> due, Optional<Instant> finished, Instant now) {
    this.receivedAt = received;
    this.dueAt = due.orElse(null);
    this.finishedAt = finished.orElse(null);
    this.updatedAt = now;
  }

  /**
   * Expected page counts against which scanned documents are compared.
   *
   * @param rules id of the catalogue entry of the dossier's procedure
   * @param pages images counted at the desk, sticky notes included, by component code
   */
  public record Counting(UUID rules, Map<String, Integer> pages) {}

  public Counting counting() {
    return new Counting(
        procedure.id(),
        components.stream()
            .filter(component -> component.declaredPages().isPresent())
            .collect(
                Collectors.toMap(
                    DossierComponent::code,
                    component -> component.declaredPages().getAsInt() + component.notePages())));
  }

  /** Stores the flags and links that the one-stop system sends for the indicators. */
  public void flag(DossierRequest sent) {
    this.resultUrl = sent.result().flatMap(DossierRequest.ReturnedResult::url).orElse(null);
    this.resultShared = sent.result().flatMap(DossierRequest.ReturnedResult::shared).orElse(false);
    this.resultSecret = sent.result().flatMap(DossierRequest.ReturnedResult::secret).orElse(false);
    this.resultElectronic =
        sent.result().flatMap(DossierRequest.ReturnedResult::electronic).orElse(false);
    this.resultNumber = sent.result().flatMap(DossierRequest.ReturnedResult::number).orElse(null);
    this.resultIssuedOn =
        sent.result().flatMap(DossierRequest.ReturnedResult::issuedOn).orElse(null);
    this.componentReused = sent.componentReused().orElse(false);
    this.populationData = sent.populationData().orElse(false);
    this.otherFileUrl = sent.otherFileUrl().orElse(null);
    this.fromStore = sent.fromStore().orElse(false);
    this.receivingAgency = sent.receivingAgency().orElse(null);
  }

  /**
   * Stores members of the message that are not used.
   *
   * @param members by JSON pointer; may be empty
   */
  public void keepOthers(Map<String, Object> members) {
    this.otherMembers = members.isEmpty() ? null : members;
  }

  /**
   * Stores version and time of the message, to detect older or repeated messages.
   *
   * @param hash of its content, to detect a repeated number with other content
   */
  public void sourcedFrom(DossierRequest sent, String hash) {
    if (!sent.order().equals(SourceOrder.UNKNOWN)) {
      this.sourceHash = hash;
    }
    SourceOrder order = sent.order().after(order());
    this.sourceVersion = order.version().orElse(null);
    this.sourceUpdatedAt = order.updatedAt().orElse(null);
  }

  /** Returns version and time of the newest message. */
  public SourceOrder order() {
    return new SourceOrder(
        Optional.ofNullable(sourceVersion), Optional.ofNullable(sourceUpdatedAt));
  }

  /**
   * Returns the hash of the content of the message that gave the order; empty if no message did, or
   * if that was before hashes were stored.
   */
  public Optional<String> sourceHash() {
    return Optional.ofNullable(sourceHash);
  }

  /** Returns version and time of the newest message that contained the whole history. */
  public SourceOrder historyOrder() {
    return new SourceOrder(
        Optional.ofNullable(historyVersion), Optional.ofNullable(historyUpdatedAt));
  }

  public void historyToldBy(SourceOrder order) {
    this.historyVersion = order.version().orElse(null);
    this.historyUpdatedAt = order.updatedAt().orElse(null);
  }

  public String code() {
    return code;
  }

  public Procedure procedure() {
    return procedure;
  }

  public String procedureCode() {
    return procedureCode;
  }

  public Channel channel() {
    return channel;
  }

  public Optional<String> department() {
    return Optional.ofNullable(department);
  }

  public DossierState state() {
    return state;
  }

  public Applicant applicant() {
    return applicant;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }

  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  DossierRequest.ReturnedResult result() {
    return new DossierRequest.ReturnedResult(
        Optional.ofNullable(resultUrl),
        Optional.of(resultShared),
        resultNumber(),
        resultIssuedOn(),
        Optional.of(resultSecret),
        Optional.of(resultElectronic));
  }

  /** Returns the number (số, ký hiệu) of the result, as sent by the one-stop system. */
  public Optional<String> resultNumber() {
    return Optional.ofNullable(resultNumber);
  }

  /** Returns the issue date (ngày cấp) of the result. */
  public Optional<LocalDate> resultIssuedOn() {
    return Optional.ofNullable(resultIssuedOn);
  }

  boolean componentReused() {
    return componentReused;
  }

  boolean populationData() {
    return populationData;
  }

  Optional<String> otherFileUrl() {
    return Optional.ofNullable(otherFileUrl);
  }

  boolean isFromStore() {
    return fromStore;
  }

  Optional<String> receivingAgency() {
    return Optional.ofNullable(receivingAgency);
  }

  Optional<Map<String, Object>> otherMembers() {
    return Optional.ofNullable(otherMembers).map(Map::copyOf);
  }

  /** Returns the stored values as a message, without times of states. */
  public DossierRequest content() {
    return new DossierRequest(
        Optional.empty(),
        procedureCode,
        channel,
        department(),
        state,
        DossierRequest.ApplicantView.of(applicant),
        VietnamTime.at(receivedAt),
        dueAt().map(VietnamTime::at),
        finishedAt().map(VietnamTime::at),
        Optional.of(components.stream().map(DossierComponent::toView).toList()),
        Optional.ofNullable(sourceVersion),
        Optional.ofNullable(sourceUpdatedAt).map(VietnamTime::at),
        Optional.empty(),
        Optional.empty(),
        Optional.of(result()),
        Optional.of(componentReused),
        Optional.of(populationData),
        otherFileUrl(),
        Optional.of(fromStore),
        receivingAgency());
  }

  /** Returns whether the paper is already re-used for the component. */
  public boolean reuses(String componentCode, Optional<String> docCode) {
    return components.stream()
        .anyMatch(one -> one.code().equals(componentCode) && one.reuses().equals(docCode));
  }

  public List<DossierComponent> components() {
    return List.copyOf(components);
  }
}
