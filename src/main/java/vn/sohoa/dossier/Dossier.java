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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One handling entry of the one-stop system (hồ sơ). */
@Entity
@Table(name = "dossier")
public class Dossier {
  @Id private String code;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "procedure_code")
  private Procedure procedure;

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
  private List<DossierComponent> components = new ArrayList<>();

  @Version private int version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Dossier() {}

  @SuppressWarnings("NullAway.Init") // the rest follows at once
  Dossier(String code, Instant now) {
    this.code = code;
    this.createdAt = now;
    this.updatedAt = now;
  }

  void assign(
      Procedure procedure, Channel channel, Optional<String> department, DossierState state) {
    this.procedure = procedure;
    this.channel = channel;
    this.department = department.orElse(null);
    this.state = state;
  }

  void handIn(Applicant applicant, List<DossierComponent> components) {
    this.applicant = applicant;
    this.components.clear();
    this.components.addAll(components);
  }

  void schedule(Instant received, Optional<Instant> due, Optional<Instant> finished, Instant now) {
    this.receivedAt = received;
    this.dueAt = due.orElse(null);
    this.finishedAt = finished.orElse(null);
    this.updatedAt = now;
  }

  public String code() {
    return code;
  }

  public Procedure procedure() {
    return procedure;
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

  public List<DossierComponent> components() {
    return List.copyOf(components);
  }
}
